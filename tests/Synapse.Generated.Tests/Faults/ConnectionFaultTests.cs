using System.Net.Sockets;
using System.Net;

namespace Synapse.Generated.Tests.Faults;

internal sealed class ConnectionFaultTests : ScriptedFixture
{
    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.All))]
    public async Task Fault07_A_refused_connection_is_tried_again_whatever_the_operation(CallableOperation operation)
    {
        Respond(operation.Answer, operation.Status);
        int connections = 0;
        using var http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = (context, token) => ConnectAsync(++connections == 1 ? ClosedPort() : context.DnsEndPoint.Port, token),
        });
        var options = new SynapseClientOptions { BaseUrl = Server.BaseAddress, AccessToken = "t", Retry = { BaseDelay = TimeSpan.Zero } };
        using var client = new SynapseClient(http, options);

        await operation.Call(client, null);

        Assert.That(connections, Is.EqualTo(2));
        Assert.That(Server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Fault07_An_unreachable_server_is_a_connection_failure_with_nothing_executed()
    {
        using var client = new SynapseClient(new SynapseClientOptions
        {
            BaseUrl = new Uri($"http://127.0.0.1:{ClosedPort()}"),
            AccessToken = "t",
            Retry = { BaseDelay = TimeSpan.Zero },
        });

        var failure = await Failure.OfAsync<SynapseConnectionException>(() => client.RunPluginAsync(1, new RunPluginRequest()));

        Assert.That(failure.OutcomeUnknown, Is.False);
        Assert.That(failure.ResponseStatusCode, Is.Zero);
        Assert.That(failure.Operation, Is.EqualTo("run_plugin"));
    }

    [Test]
    public async Task Fault37_A_connection_that_is_never_made_is_a_connection_failure()
    {
        using var http = new HttpClient(new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(1),
            ConnectCallback = async (_, token) =>
            {
                var never = new TaskCompletionSource<Stream>();
                await using CancellationTokenRegistration registration = token.Register(() => never.TrySetCanceled(token));
                return await never.Task;
            },
        });
        using var client = new SynapseClient(http, new SynapseClientOptions { BaseUrl = new Uri("http://127.0.0.1:1"), AccessToken = "t" });

        var once = new RequestOptions { Retry = RetryBehavior.Never };
        await Assert.ThrowsAsync<SynapseConnectionException>(() => client.GetPluginAsync(1, once));
    }

    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.Repeatable))]
    public async Task Fault17_A_body_that_breaks_off_is_requested_again(CallableOperation operation)
    {
        ScriptedResponse whole = ScriptedResponse.Json(operation.Answer, operation.Status);
        Respond(whole with { CutAfter = operation.Answer.Length - 1 }, whole);

        await operation.Call(Client, null);

        Assert.That(Server.Requests, Has.Count.EqualTo(2));
    }

    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.Unrepeatable))]
    public async Task Fault17_A_body_that_breaks_off_leaves_the_outcome_unknown(CallableOperation operation)
    {
        ScriptedResponse whole = ScriptedResponse.Json(operation.Answer, operation.Status);
        Respond(whole with { CutAfter = 1 }, whole);

        var failure = await Failure.OfAsync<SynapseConnectionException>(() => operation.Call(Client, null));

        Assert.That(failure.OutcomeUnknown, Is.True);
        Assert.That(Server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Fault17_A_page_that_always_breaks_off_is_never_a_partial_one()
    {
        ScriptedResponse cut = ScriptedResponse.Json("""{"results": [{"id": 1}, {"id": 2}]}""") with { CutAfter = 24 };
        Respond(Enumerable.Repeat(cut, 4));

        await Assert.ThrowsAsync<SynapseConnectionException>(() => Client.ListJobsAsync());

        Assert.That(Server.Requests, Has.Count.EqualTo(4));
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async ValueTask<Stream> ConnectAsync(int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
