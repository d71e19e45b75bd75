namespace Synapse.Generated.Tests.Client;

internal sealed class DisposalTests : ScriptedFixture
{
    [Test]
    public async Task A_callers_http_client_is_never_disposed()
    {
        Respond("{}");
        using var http = new HttpClient();
        new SynapseClient(http, ServerClients.Options(Server.BaseAddress)).Dispose();

        Assert.That(await http.GetStringAsync(Server.BaseAddress), Is.EqualTo("{}"));
    }

    [Test]
    public async Task An_own_http_client_is_disposed_once_and_for_all()
    {
        Client.Dispose();
        Client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => Client.GetPluginAsync(1));
    }

    [Test]
    public async Task A_client_with_other_options_leaves_the_shared_connections_open()
    {
        Respond("""{"id": 1}""");

        Client.WithOptions(options => options.ApplicationId = "other").Dispose();

        Assert.That((await Client.GetPluginAsync(1)).Id, Is.EqualTo(1));
    }

    [Test]
    public async Task Fault40_A_callers_stream_is_never_disposed()
    {
        Respond(ScriptedResponse.Json("""{"id": 1}""", 201), 500);
        using var stream = new MemoryStream(new byte[100]);

        await Client.CreatePluginReleaseAsync(Uploads.Release(stream));
        stream.Position = 0;
        await Assert.ThrowsAsync<SynapseApiException>(() => Client.CreatePluginReleaseAsync(Uploads.Release(stream)));

        Assert.That(stream.CanRead, Is.True);
    }
}
