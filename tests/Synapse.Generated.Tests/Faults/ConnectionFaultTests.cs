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
                Tcp.ConnectAsync(++connections == 1 ? Tcp.ClosedPort() : context.DnsEndPoint.Port, token));

        await operation.Call(client, null);

        Assert.That((connections, Server.Requests.Count), Is.EqualTo((2, 1)));
    }

    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.All))]
    public async Task Fault17_A_body_that_breaks_off_is_requested_again_or_leaves_the_outcome_unknown(CallableOperation operation)
    {
        ScriptedResponse whole = ScriptedResponse.Json(operation.Answer, operation.Status);
        Respond(whole with { CutAfter = operation.Answer.Length - 1 }, whole);

        if (operation.IsRepeatable)
        {
            await operation.Call(Client, null);
        }
        else
        {
            var failure = await Failure.OfAsync<SynapseConnectionException>(() => operation.Call(Client, null));
            Assert.That(failure.OutcomeUnknown, Is.True);
        }

        Assert.That(Server.Requests, Has.Count.EqualTo(operation.IsRepeatable ? 2 : 1));
    }
}
