using Microsoft.Extensions.Logging.Abstractions;

namespace Synapse.Generated.Tests.Client;

/// <summary>What a request holds beside what the contract names, and that an answer nobody takes is given back.</summary>
internal sealed class WireRequestTests
{
    [Test]
    public async Task A_tail_asks_for_both_of_its_forms()
    {
        var accepted = new List<string>();
        using SynapseClient client = new StubTransport(request =>
        {
            accepted.Add($"{request.RequestUri!.AbsolutePath} {request.Headers.Accept}");
            return request.RequestUri.AbsolutePath switch
            {
                "/jobs/1/" => StubTransport.Json("""{"id": 1, "status": "completed"}"""),
                "/jobs/1/console_logs/" => StubTransport.Json("[]"),
                _ => StubTransport.Json("{}", 404),
            };
        }).CreateClient();

        Assert.That(await client.TailJobConsoleLogsAsync(1).CountAsync(), Is.Zero);
        Assert.That(accepted, Does.Contain("/jobs/1/tail_console_logs/ text/event-stream, text/plain, */*;q=0.1"));
    }

    [Test]
    public async Task The_answer_of_an_error_is_given_back()
    {
        var answer = new NotingResponse(404);
        using SynapseClient client = new StubTransport(_ => answer).CreateClient();

        await Assert.ThrowsAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        Assert.That(answer.IsDisposed, Is.True);
    }

    [Test]
    public async Task An_answer_that_a_cancelled_retry_does_not_look_at_is_given_back()
    {
        var answer = new NotingResponse(503);
        var options = new SynapseClientOptions();
        WireRequest request = WireRequests.Create();
        var exchange = new Exchange(request, new CallDeadline(CallLimits.Of(request, options), TimeProvider.System), trace: default);
        var retries = new RetryPipeline(
            new RetryPolicy(options.Retry, new RetryBudget(retries: 5), TimeProvider.System),
            TimeProvider.System,
            NullLogger.Instance,
            (_, _) => throw new InvalidOperationException("No attempt is made."));

        await Assert.CatchAsync<OperationCanceledException>(
            () => retries.ContinueAsync(exchange, new AttemptOutcome(answer), new CancellationToken(canceled: true)).AsTask());

        Assert.That(answer.IsDisposed, Is.True);
    }

    private sealed class NotingResponse : HttpResponseMessage
    {
        public NotingResponse(int status) : base((HttpStatusCode)status) => Content = new StringContent("{}");

        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
