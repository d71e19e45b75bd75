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
        using SynapseClient client = ServerClients.CreateClient(
            ServerClients.Options(Server.BaseAddress),
            sockets => sockets.ConnectCallback = (context, token) =>
                ConnectAsync(++connections == 1 ? ClosedPort() : context.DnsEndPoint.Port, token));

        await operation.Call(client, null);

        Assert.That(connections, Is.EqualTo(2));
        Assert.That(Server.Requests, Has.Count.EqualTo(1));
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

    internal static int ClosedPort()
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
