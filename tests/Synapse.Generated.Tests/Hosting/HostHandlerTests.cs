using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace Synapse.Generated.Tests.Hosting;

/// <summary>What handlers of the host do: whoever asks, an operation that must not be executed twice is sent once.</summary>
internal sealed class HostHandlerTests : HostFixture
{
    private static readonly Exception[] Thrown =
    [
        new TaskCanceledException("given up", new TimeoutException()),
        new TaskCanceledException("given up"),
        new HttpRequestException(HttpRequestError.ConnectionError, "given up"),
    ];

    [TestCase("before")]
    [TestCase("after")]
    [TestCase("on the client")]
    [TestCase("hedging")]
    public async Task Host01_Resilience_handlers_of_the_host_do_not_multiply_attempts(string place)
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Empty(503), 20));
        if (place == "before")
        {
            Builder.Services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler());
        }

        IHttpClientBuilder added = Builder.Services.AddSynapseClient(Section);
        if (place == "after")
        {
            Builder.Services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler());
        }
        else if (place == "on the client")
        {
            added.AddStandardResilienceHandler();
        }
        else if (place == "hedging")
        {
            Builder.Services.ConfigureHttpClientDefaults(http => http.AddStandardHedgingHandler());
        }

        SynapseClient client = await StartClientAsync();

        var run = await Failure.OfAsync<SynapseApiException>(() => client.RunPluginAsync(1, new RunPluginRequest()));
        int runs = Server.Requests.Count;
        var get = await Failure.OfAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        Assert.That((runs, Server.Requests.Count - runs), Is.EqualTo((1, 4)));
        Assert.That((run.ResponseStatusCode, get.ResponseStatusCode), Is.EqualTo((503, 503)));
        Assert.That(Log, Does.Contain(nameof(ResilienceHandler)));
    }

    [Test]
    public async Task Host01_A_handler_that_sends_again_is_refused_for_a_run_and_not_for_a_read([Values] bool clones)
    {
        Respond(503, """{"job_id": 1}""", 503, """{"id": 1}""");
        Builder.Services.AddSynapseClient(Section).AddHttpMessageHandler(() => new RetryingHandler(clones));
        SynapseClient client = await StartClientAsync();

        var failure = await Failure.OfAsync<SynapseConnectionException>(() => client.RunPluginAsync(1, new RunPluginRequest()));
        int runs = Server.Requests.Count;
        Respond("""{"id": 1}""");
        await client.RunPluginAsync(1, new RunPluginRequest(), new RequestOptions { Retry = RetryBehavior.Always });
        await client.GetPluginAsync(1);

        Assert.That((failure.OutcomeUnknown, runs, Server.Requests.Count), Is.EqualTo((true, 1, 4)));
    }

    [Test]
    public async Task Host01_A_run_that_was_not_sent_may_be_sent_by_a_handler_again()
    {
        Respond("""{"job_id": 1}""");
        int connections = 0;
        Builder.Services.AddSynapseClient(Section)
            .AddHttpMessageHandler(() => new RetryingHandler(clones: false))
            .ConfigurePrimaryHttpMessageHandler(() => new SynapseHttpHandler(sockets =>
            {
                TestCertificate.Trust(sockets);
                sockets.ConnectCallback = async (context, token) =>
                {
                    if (++connections == 1)
                    {
                        throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused);
                    }

                    var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                    await socket.ConnectAsync(context.DnsEndPoint, token);
                    return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
                };
            }));
        SynapseClient client = await StartClientAsync();

        RunPluginResult run = await client.RunPluginAsync(1, new RunPluginRequest());

        Assert.That((run.JobId?.ToString(), connections, Server.Requests.Count), Is.EqualTo(("1", 2, 1)));
    }

    [Test]
    public async Task Host02_A_handler_that_fails_after_sending_leaves_the_outcome_unknown(
        [ValueSource(nameof(Thrown))] Exception thrown, [Values] bool isRun)
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Json("""{"id": 1}"""), 20));
        Builder.Services.AddSynapseClient(Section).AddHttpMessageHandler(() => new FailingHandler(thrown));
        SynapseClient client = await StartClientAsync();

        var failure = await Failure.OfAsync<SynapseConnectionException>(
            () => isRun ? client.RunPluginAsync(1, new RunPluginRequest()) : client.GetPluginAsync(1));

        Assert.That((failure.OutcomeUnknown, Server.Requests.Count), Is.EqualTo((true, isRun ? 1 : 4)));
    }

    [Test]
    public async Task Host02_Defaults_of_the_host_for_every_HttpClient_keep_what_the_client_needs()
    {
        Respond("""{"id": 1}""");
        Builder.Services.ConfigureHttpClientDefaults(http => http
            .ConfigureHttpClient(each => each.Timeout = TimeSpan.FromTicks(1))
            .ConfigurePrimaryHttpMessageHandler(() => new StubTransport(_ => throw new InvalidOperationException("not this one"))));
        Builder.Services.AddSynapseClient(Section);
        SynapseClient client = await StartClientAsync();

        Assert.That((await client.GetPluginAsync(1)).Id, Is.EqualTo(1));
    }

    /// <summary>Sends a request again until it succeeds or was sent four times.</summary>
    private sealed class RetryingHandler(bool clones) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (int attempt = 1; ; attempt++)
            {
                try
                {
                    HttpResponseMessage response = await base.SendAsync(clones ? Clone(request) : request, cancellationToken);
                    if (response.IsSuccessStatusCode || attempt == 4)
                    {
                        return response;
                    }

                    response.Dispose();
                }
                catch (HttpRequestException) when (attempt < 4)
                {
                }
            }
        }

        private static HttpRequestMessage Clone(HttpRequestMessage request)
        {
            var clone = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
            foreach ((string name, IEnumerable<string> values) in request.Headers)
            {
                clone.Headers.TryAddWithoutValidation(name, values);
            }

            return clone;
        }
    }

    private sealed class FailingHandler(Exception thrown) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
            throw thrown;
        }
    }
}
