using System.Net.Sockets;

namespace Synapse.Generated.Tests.Faults;

/// <summary>Connections that are not made: the outcome is known, the cause is told, and what cannot pass is not tried again.</summary>
internal class ConnectFaultTests
{
    [Test]
    public async Task Fault07_An_untrusted_certificate_is_told_as_such()
    {
        await using LiveServer server = await LiveServer.StartAsync(http => http.Response.WriteAsync("""{"id": 1}"""), isSecure: true);
        int connections = 0;
        using SynapseClient client = Create(server.BaseAddress, (context, token) =>
        {
            connections++;
            return Tcp.ConnectAsync(context.DnsEndPoint.Port, token);
        });

        SynapseConnectionException failure = await FailAsync(client);

        AssertTold(failure, HttpRequestError.SecureConnectionError, server.BaseAddress, "certificate", "UntrustedRoot");
        Assert.That((connections, server.Requests.Count), Is.EqualTo((1, 0)));
    }

    [Test]
    public async Task Fault07_A_port_without_TLS_is_told_as_such()
    {
        await using LiveServer server = await LiveServer.StartAsync(http => http.Response.WriteAsync("{}"), isSecure: false);
        var address = new UriBuilder(server.BaseAddress) { Scheme = "https" }.Uri;
        using SynapseClient client = Create(address);

        AssertTold(await FailAsync(client), HttpRequestError.SecureConnectionError, address, "TLS");
    }

    [TestCase(SocketError.ConnectionRefused, HttpRequestError.ConnectionError, "refused", 4)]
    [TestCase(SocketError.HostNotFound, HttpRequestError.NameResolutionError, "name", 1)]
    [TestCase(SocketError.NetworkUnreachable, HttpRequestError.ConnectionError, "route", 4)]
    [TestCase(SocketError.TimedOut, HttpRequestError.ConnectionError, "in time", 4)]
    [TestCase(SocketError.AccessDenied, HttpRequestError.ConnectionError, "AccessDenied", 4)]
    public async Task Fault07_A_connection_that_fails_is_told_by_its_cause(
        SocketError cause, HttpRequestError error, string told, int attempts)
    {
        int connections = 0;
        var address = new Uri("https://backend.test:8443");
        using SynapseClient client = Create(address, (_, _) =>
        {
            connections++;
            throw new SocketException((int)cause);
        });

        AssertTold(await FailAsync(client), error, address, told);
        Assert.That(connections, Is.EqualTo(attempts));
    }

    [Test]
    public async Task Fault07_A_handshake_that_breaks_may_pass()
    {
        await using RawServer server = RawServer.Start(async connection =>
        {
            await connection.ReadAsync(5);
            connection.Reset();
        });
        var address = new UriBuilder(server.BaseAddress) { Scheme = "https" }.Uri;
        using SynapseClient client = Create(address);

        AssertTold(await FailAsync(client), HttpRequestError.SecureConnectionError, address, "handshake");
        Assert.That(server.Connections, Is.EqualTo(4));
    }

    [Test]
    public async Task Fault37_A_connection_that_is_not_made_in_time_was_never_sent()
    {
        using SynapseClient client = ServerClients.CreateClient(
            ServerClients.Options(new Uri("http://127.0.0.1:1")),
            sockets =>
            {
                sockets.ConnectTimeout = TimeSpan.FromMilliseconds(1);
                sockets.ConnectCallback = async (_, token) =>
                {
                    // The connection that never comes: the client's own limit cancels it.
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                    throw new InvalidOperationException();
                };
            });

        AssertTold(await FailAsync(client), HttpRequestError.ConnectionError, new Uri("http://127.0.0.1:1"), "in time");
    }

    [TestCase("http://127.0.0.1:1/", null)]
    [TestCase("http://localhost:1/", null)]
    [TestCase("http://[::1]:1/", null)]
    [TestCase("http://backend.test/", "http://proxy.test:8080/")]
    public void Fault21_This_machine_is_asked_without_a_proxy(string url, string? proxy)
    {
        var direct = new DirectLoopback(new WebProxy("http://proxy.test:8080"));
        using SocketsHttpHandler sockets = SynapseHttpHandler.CreateSockets(maxConnections: 1);

        Assert.That(direct.GetProxy(new Uri(url))?.AbsoluteUri, Is.EqualTo(proxy));
        Assert.That(direct.IsBypassed(new Uri(url)), Is.EqualTo(proxy is null));
        Assert.That(sockets.Proxy, Is.TypeOf<DirectLoopback>());
    }

    [Test]
    public async Task Fault07_A_proxy_that_refuses_is_told_as_the_proxy()
    {
        int closed = Tcp.ClosedPort();
        using SynapseClient client = ServerClients.CreateClient(
            ServerClients.Options(new Uri("https://backend.test")),
            sockets => sockets.Proxy = new WebProxy($"http://user:secret@127.0.0.1:{closed}"));

        SynapseConnectionException failure = await FailAsync(client);

        Assert.That(failure.Message, Does.Contain($"through the proxy http://127.0.0.1:{closed}").And.Not.Contain("secret"));
    }

    private static SynapseClient Create(
        Uri address, Func<SocketsHttpConnectionContext, CancellationToken, ValueTask<Stream>>? connect = null) => new(
        new HttpMessageInvoker(new SynapseHttpHandler(sockets => sockets.ConnectCallback = connect)),
        ServerClients.Options(address),
        ownsTransport: true);

    /// <summary>Runs a plugin, which must not be executed twice.</summary>
    private static Task<SynapseConnectionException> FailAsync(SynapseClient client) =>
        Failure.OfAsync<SynapseConnectionException>(() => client.RunPluginAsync(1, new()));

    private static void AssertTold(SynapseConnectionException failure, HttpRequestError error, Uri address, params string[] told)
    {
        Assert.That(
            (failure.OutcomeUnknown, failure.HttpRequestError, failure.Operation), Is.EqualTo((false, error, "run_plugin")));
        foreach (string part in told.Append($"{address.Scheme}://{address.Host}:{address.Port}"))
        {
            Assert.That(failure.Message, Does.Contain(part));
        }
    }
}
