using Microsoft.Extensions.Http.Resilience;
using Synapse.Generated.Tests.Faults;

namespace Synapse.Generated.Tests.Hosting;

/// <summary>What handlers of the host do: whoever asks, an operation that must not be executed twice is sent once.</summary>
internal sealed class HostHandlerTests : HostFixture
{
    [Test]
    public async Task Host01_Resilience_handlers_of_the_host_do_not_multiply_attempts(
        [Values("before", "after", "on the client", "hedging")] string place)
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Empty(503), 20));
        Action<IHttpClientBuilder> add =
            place == "hedging" ? http => http.AddStandardHedgingHandler() : http => http.AddStandardResilienceHandler();
        if (place == "before")
        {
            Builder.Services.ConfigureHttpClientDefaults(add);
        }

        IHttpClientBuilder added = Builder.Services.AddSynapseClient(Section);
        if (place == "on the client")
        {
            add(added);
        }
        else if (place != "before")
        {
            Builder.Services.ConfigureHttpClientDefaults(add);
        }

        SynapseClient client = await StartClientAsync();

        var run = await Failure.OfAsync<SynapseApiException>(() => client.RunPluginAsync(1, new()));
        int runs = Server.Requests.Count;
        var get = await Failure.OfAsync<SynapseApiException>(() => client.GetPluginAsync(1));

        Assert.That((runs, Server.Requests.Count - runs), Is.EqualTo((1, 4)));
        Assert.That((run.ResponseStatusCode, get.ResponseStatusCode), Is.EqualTo((503, 503)));
        Assert.That(Log.Text, Does.Contain(nameof(ResilienceHandler)));
    }

    [Test]
    public async Task Host01_A_handler_that_sends_again_is_refused_for_a_run_and_not_for_a_read([Values] bool clones)
    {
        Respond(503, """{"job_id": 1}""", 503, """{"id": 1}""");
        SynapseClient client = await AddClientAsync(RetryingHandler(clones));

        var failure = await Failure.OfAsync<SynapseConnectionException>(() => client.RunPluginAsync(1, new()));
        int runs = Server.Requests.Count;
        Respond("""{"id": 1}""");
        await client.RunPluginAsync(1, new(), new RequestOptions { Retry = RetryBehavior.Always });
        await client.GetPluginAsync(1);

        Assert.That((failure.OutcomeUnknown, runs, Server.Requests.Count), Is.EqualTo((true, 1, 4)));
    }

    [Test]
    public async Task Host01_A_run_that_was_not_sent_may_be_sent_by_a_handler_again()
    {
        Respond("""{"job_id": 1}""");
        int connections = 0;
        Builder.Services.AddSynapseClient(Section)
            .AddHttpMessageHandler(() => RetryingHandler(clones: false))
            .ConfigurePrimaryHttpMessageHandler(() => new SynapseHttpHandler(sockets =>
            {
                TestCertificate.Trust(sockets);
                sockets.ConnectCallback = (context, token) =>
                    Tcp.ConnectAsync(++connections == 1 ? Tcp.ClosedPort() : context.DnsEndPoint.Port, token);
            }));
        SynapseClient client = await StartClientAsync();

        RunPluginResult run = await client.RunPluginAsync(1, new());

        Assert.That((run.JobId?.ToString(), connections, Server.Requests.Count), Is.EqualTo(("1", 2, 1)));
    }

    [Test]
    public async Task Host02_A_handler_that_fails_after_sending_leaves_the_outcome_unknown(
        [ValueSource(typeof(ForeignTransportFaultTests), nameof(ForeignTransportFaultTests.AfterSending))] Exception thrown,
        [Values] bool isRun)
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Json("""{"id": 1}"""), 20));
        SynapseClient client = await AddClientAsync(new CodeHandler(async (request, send) =>
        {
            (await send(request)).Dispose();
            throw thrown;
        }));

        var failure = await Failure.OfAsync<SynapseConnectionException>(
            () => isRun ? client.RunPluginAsync(1, new()) : client.GetPluginAsync(1));

        Assert.That((failure.OutcomeUnknown, Server.Requests.Count), Is.EqualTo((true, isRun ? 1 : 4)));
    }

    [Test]
    public async Task Host02_Defaults_of_the_host_for_every_HttpClient_keep_what_the_client_needs()
    {
        Respond("""{"id": 1}""");
        Builder.Services.ConfigureHttpClientDefaults(http => http
            .ConfigureHttpClient(each => each.Timeout = TimeSpan.FromTicks(1))
            .ConfigurePrimaryHttpMessageHandler(() => new StubTransport(_ => throw new InvalidOperationException("not this one"))));
        SynapseClient client = await AddClientAsync();

        Assert.That((await client.GetPluginAsync(1)).Id, Is.EqualTo(1));
    }

    private static CodeHandler RetryingHandler(bool clones) => new(async (request, send) =>
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                HttpResponseMessage response = await send(clones ? Clone(request) : request);
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
    });

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
