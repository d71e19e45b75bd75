namespace Synapse.Generated.Tests.Arrangement;

/// <summary>A client and a server that sends the responses which the test scripts.</summary>
internal abstract class ScriptedFixture
{
    protected ScriptedServer Server { get; private set; } = null!;

    protected SynapseClient Client { get; private set; } = null!;

    [SetUp]
    public async Task StartAsync()
    {
        Server = await ScriptedServer.StartAsync();
        Client = Server.CreateClient();
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    protected SynapseClient UseOptions(Action<SynapseClientOptions> change)
    {
        Client.Dispose();
        return Client = Server.CreateClient(change);
    }

    protected void Respond(string json, int status) => Server.Add(ScriptedResponse.Json(json, status));

    protected void Respond(params IEnumerable<ScriptedResponse> responses) => Server.Add(responses);

    /// <summary>Asserts that the server got exactly one request and returns it.</summary>
    protected RecordedRequest Request()
    {
        Assert.That(Server.Requests, Has.Count.EqualTo(1));
        return Server.Requests[0];
    }
}
