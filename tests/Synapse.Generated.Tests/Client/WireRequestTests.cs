using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging.Abstractions;
using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Client;

/// <summary>What a request holds beside what the contract names, and that an answer nobody takes is given back.</summary>
internal sealed class WireRequestTests
{
    [Test]
    public async Task A_read_has_no_body_and_asks_for_JSON()
    {
        HttpRequestMessage? sent = null;
        using SynapseClient client = new StubTransport(request =>
        {
            sent = request;
            return StubTransport.Json("""{"id": 1}""");
        }).CreateClient();

        await client.GetPluginAsync(1);

        Assert.That((sent!.Content, sent.Headers.Accept.ToString()), Is.EqualTo(((HttpContent?)null, "application/json")));
    }

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

        await foreach (ConsoleLog line in client.TailJobConsoleLogsAsync(1))
        {
            Assert.Fail($"The log is empty: {line}");
        }

        Assert.That(accepted, Does.Contain("/jobs/1/tail_console_logs/ text/event-stream, text/plain, */*;q=0.1"));
    }

    [Test]
    public void Every_secret_of_a_path_is_remembered()
    {
        WireRequest request = Request("/a/{one}/{two}/");
        request.SetPath("one", "first/1", isSecret: true);
        request.SetPath("two", "second", isSecret: true);

        Assert.That(request.Secrets, Is.EqualTo(["first/1", "first%2F1", "second", "second"]));
    }

    [Test]
    public void A_query_is_known_by_the_names_of_the_contract_and_of_the_caller()
    {
        var request = new WireRequest(Request("/").Operation, new RequestOptions().WithQuery("mine", "1"));
        request.AddQuery("status", "running");

        Assert.That(
            ((string[])["mine", "status", "running", "other"]).Select(request.HasQuery),
            Is.EqualTo((bool[])[true, true, false, false]));
        Assert.That(Request("/").HasQuery("status"), Is.False);
    }

    [Test]
    public void A_form_without_a_file_can_be_sent_again() => Assert.That(new MultipartForm(progress: null).CanRepeat, Is.True);

    [Test]
    public void A_file_can_be_sent_again_where_it_can_be_read_again()
    {
        string path = Path.GetTempFileName();
        using var stream = new MemoryStream([1]);
        using var once = new GeneratedStream(1);
        UploadFile[] files =
        [
            UploadFile.FromPath(path),
            UploadFile.FromBytes(new byte[1], "a"),
            UploadFile.FromStream(stream, "a"),
            UploadFile.FromStream(once, "a"),
        ];
        File.Delete(path);

        Assert.That(files.Select(file => file.CanRepeat), Is.EqualTo((bool[])[true, true, true, false]));
    }

    [TestCase("a~b c.zip", "a~b c.zip", null)]
    [TestCase("a\"b.zip", null, "a\"b.zip")]
    [TestCase("\u007f.zip", null, "\u007f.zip")]
    [TestCase("플러그인.zip", null, "플러그인.zip")]
    public void A_file_name_is_sent_in_the_plain_form_where_that_is_exact(string name, string? plain, string? extended)
    {
        var form = new MultipartForm(progress: null);
        form.AddRequired("file", UploadFile.FromBytes(new byte[1], name));

        ContentDispositionHeaderValue disposition = ((MultipartFormDataContent)form.ToContent(observer: null)).Single().Headers.ContentDisposition!;

        Assert.That((disposition.FileName, disposition.FileNameStar), Is.EqualTo((plain, extended)));
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
        WireRequest request = Request("/");
        var retries = new RetryPipeline(
            new RetryPolicy(options.Retry, new RetryBudget(), TimeProvider.System),
            TimeProvider.System,
            NullLogger.Instance,
            (_, _) => throw new InvalidOperationException("No attempt is made.")
        );

        await Assert.CatchAsync<OperationCanceledException>(() =>
            retries
                .ContinueAsync(
                    new Exchange(request, new CallDeadline(CallLimits.Of(request, options), TimeProvider.System), trace: default),
                    new AttemptOutcome(answer),
                    new CancellationToken(canceled: true)
                )
                .AsTask()
        );

        Assert.That(answer.IsDisposed, Is.True);
    }

    private static WireRequest Request(string path) =>
        new(new OperationDescription("get_plugin", HttpMethod.Get, path, 200, RetryMark.Safe, IsSensitive: false, IsStream: false), null);

    private sealed class NotingResponse : HttpResponseMessage
    {
        public NotingResponse(int status)
            : base((HttpStatusCode)status) => Content = new StringContent("{}");

        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
