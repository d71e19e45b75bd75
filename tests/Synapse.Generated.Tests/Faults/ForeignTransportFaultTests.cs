namespace Synapse.Generated.Tests.Faults;

/// <summary>What a caller's own HttpClient and handlers do: nobody knows what they had sent before they failed.</summary>
internal sealed class ForeignTransportFaultTests : ScriptedFixture
{
    public static readonly Exception[] AfterSending =
    [
        new TaskCanceledException("given up", new TimeoutException()),
        new TaskCanceledException("given up"),
        new HttpRequestException(HttpRequestError.ConnectionError, "given up"),
        new HttpRequestException(HttpRequestError.NameResolutionError, "given up"),
        new IOException("given up"),
    ];

    [Test]
    public async Task Fault08_A_handler_that_fails_after_sending_leaves_the_outcome_unknown(
        [ValueSource(nameof(AfterSending))] Exception thrown, [Values] bool isRun)
    {
        int sent = 0;
        using var http = new HttpClient(new StubTransport(_ =>
        {
            sent++;
            throw thrown;
        }));
        using var client = new SynapseClient(http, ServerClients.Options(StubTransport.BaseUrl));

        var failure = await Failure.OfAsync<SynapseConnectionException>(
            () => isRun ? client.RunPluginAsync(1, new()) : client.GetPluginAsync(1));

        Assert.That((failure.OutcomeUnknown, sent), Is.EqualTo((true, isRun ? 1 : 4)));
    }

    [Test]
    public async Task Fault08_A_handler_that_sends_again_and_then_finds_nobody_leaves_the_outcome_unknown()
    {
        Respond(503);
        int connections = 0;
        var own = new SynapseHttpHandler(sockets =>
        {
            TestCertificate.Trust(sockets);
            sockets.PooledConnectionLifetime = TimeSpan.Zero;
            sockets.ConnectCallback = (context, token) =>
                Tcp.ConnectAsync(++connections == 1 ? context.DnsEndPoint.Port : Tcp.ClosedPort(), token);
        });
        using var http = new HttpClient(new CodeHandler(async (request, send) =>
        {
            (await send(request)).Dispose();
            return await send(request);
        })
        { InnerHandler = own });
        using var client = new SynapseClient(http, ServerClients.Options(Server.BaseAddress));

        var failure = await Failure.OfAsync<SynapseConnectionException>(() => client.RunPluginAsync(1, new()));

        Assert.That((failure.OutcomeUnknown, connections, Server.Requests.Count), Is.EqualTo((true, 2, 1)));
    }

    [Test]
    public async Task Fault33_A_handler_that_ignores_its_token_does_not_outlive_the_deadline_or_the_caller([Values] bool isCancelled)
    {
        var clock = new FakeTimeProvider();
        using var cancellation = new CancellationTokenSource();
        var sent = new TaskCompletionSource();
        using var http = new HttpClient(new StubTransport((_, _) =>
        {
            sent.SetResult();
            return new TaskCompletionSource<HttpResponseMessage>().Task;
        }));
        using var client = new SynapseClient(http, ServerClients.Options(StubTransport.BaseUrl, options => options.TimeProvider = clock));
        Task call = client.RunPluginAsync(1, new(), cancellationToken: cancellation.Token);
        await sent.Task;
        await Failure.EndsAsync(call, isCancelled, cancellation, clock);
    }

    [Test]
    public async Task Fault22_A_redirect_that_was_followed_with_another_method_is_told_as_one([Values(301, 302, 303)] int status)
    {
        await using LiveServer server = await LiveServer.StartAsync(async http =>
        {
            if (HttpMethods.IsPost(http.Request.Method))
            {
                http.Response.StatusCode = status;
                http.Response.Headers.Location = "/elsewhere/?token=secret";
                return;
            }

            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync("""{"job_id": 1}""");
        });
        using var http = new HttpClient(Trusting());
        using var client = new SynapseClient(http, ServerClients.Options(server.BaseAddress));

        var refusal = await Failure.OfAsync<SynapseProtocolException>(() => client.RunPluginAsync(1, new()));

        Assert.That(refusal.Message, Does.Contain("redirect").And.Contain($"{server.BaseAddress.Port}").And.Not.Contain("secret"));
        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [TestCase(null, null, "HTTP/1.1")]
    [TestCase("2.0", null, "HTTP/2")]
    [TestCase(null, "2.0", "HTTP/2")]
    [TestCase("1.1", "2.0", "HTTP/1.1")]
    public async Task The_version_of_HTTP_is_an_option_and_else_that_of_the_callers_client(string? option, string? own, string sent)
    {
        string protocol = "";
        await using LiveServer server = await LiveServer.StartAsync(
            http =>
            {
                protocol = http.Request.Protocol;
                return http.Response.WriteAsync("""{"id": 1}""");
            },
            isSecure: true);
        SynapseClientOptions options = ServerClients.Options(
            server.BaseAddress, options => options.HttpVersion = option is null ? null : Version.Parse(option));
        using var http = new HttpClient(Trusting());
        if (own is not null)
        {
            http.DefaultRequestVersion = Version.Parse(own);
        }

        using var owning = new SynapseClient(
            new HttpMessageInvoker(new SynapseHttpHandler(TestCertificate.Trust)), options, ownsTransport: true);
        using SynapseClient client = own is null ? owning : new SynapseClient(http, options);

        await client.GetPluginAsync(1);

        Assert.That(protocol, Is.EqualTo(sent));
    }

    private static SocketsHttpHandler Trusting()
    {
        var sockets = new SocketsHttpHandler();
        TestCertificate.Trust(sockets);
        return sockets;
    }
}
