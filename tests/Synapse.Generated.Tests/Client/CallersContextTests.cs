using System.IO.Pipelines;
using System.Net;
using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Client;

/// <summary>No part of a call goes on in the context from which it is made: a user interface that blocks until it ends would wait for ever.</summary>
internal sealed class CallersContextTests
{
    private readonly TaskCompletionSource<HttpResponseMessage> _answer = new();
    private readonly NotingContext _context = new();

    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.All))]
    public async Task Is_left_alone_while_an_answer_is_awaited(CallableOperation operation)
    {
        using SynapseClient client = new StubTransport((_, _) => _answer.Task).CreateClient();
        Task call = Begin(() => operation.Call(client, null));

        _answer.SetResult(StubTransport.Json(operation.Answer, operation.Status));

        await AssertLeftAloneAsync(call);
    }

    [Test]
    public async Task Is_left_alone_while_the_answer_to_a_repetition_is_awaited()
    {
        int requests = 0;
        using SynapseClient client = new StubTransport((_, _) => requests++ == 0 ? Task.FromResult(StubTransport.Json("{}", 503)) : _answer.Task).CreateClient();
        Task call = Begin(() => client.GetPluginAsync(1));

        _answer.SetResult(StubTransport.Json("""{"id": 1}"""));

        await AssertLeftAloneAsync(call);
    }

    [Test]
    public async Task Is_left_alone_while_a_body_is_awaited()
    {
        var body = new Pipe();
        using SynapseClient client = new StubTransport(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(body.Reader.AsStream()) }).CreateClient();
        Task call = Begin(() => client.GetPluginAsync(1));

        await body.Writer.WriteAsync("""{"id": 1}"""u8.ToArray());
        await body.Writer.CompleteAsync();

        await AssertLeftAloneAsync(call);
    }

    [Test]
    public async Task Is_left_alone_while_a_credential_is_awaited([Values("access token", "pair", "agent token", "provider")] string kind)
    {
        var credential = new TaskCompletionSource<string>();
        async Task<(string Token, string Tenant)> PairAsync() => (await credential.Task.ConfigureAwait(false), "tenant");
        using SynapseClient client = new StubTransport(_ => StubTransport.Json("""{"id": 1}""")).CreateClient(options => options.AuthenticationProvider = kind switch
        {
            "access token" => SynapseCredentials.AccessToken(_ => new ValueTask<string>(credential.Task)),
            "pair" => SynapseCredentials.TokenAndTenant(_ => new ValueTask<(string, string)>(PairAsync())),
            "agent token" => SynapseCredentials.AccessToken("t").WithAgent(_ => new ValueTask<string>(credential.Task)),
            _ => new StubProvider(async request =>
            {
                await credential.Task.ConfigureAwait(false);
                request.Headers.Add("X-Key", "k");
            }),
        });
        Task call = Begin(() => client.GetPluginAsync(1));

        credential.SetResult("secret");

        await AssertLeftAloneAsync(call);
    }

    private Task Begin(Func<Task> call)
    {
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(_context);
        try
        {
            return call();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private async Task AssertLeftAloneAsync(Task call)
    {
        await call;
        Assert.That(_context.Posts, Is.Zero);
    }

    private sealed class NotingContext : SynchronizationContext
    {
        private int _posts;

        public int Posts => Volatile.Read(ref _posts);

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posts);
            base.Post(d, state);
        }
    }
}
