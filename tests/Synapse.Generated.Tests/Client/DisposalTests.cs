namespace Synapse.Generated.Tests.Client;

internal sealed class DisposalTests : ScriptedFixture
{
    [Test]
    public async Task A_callers_http_client_is_never_disposed()
    {
        Respond("""{"id": 1}""", "{}");
        using var http = new HttpClient();
        var client = new SynapseClient(http, new SynapseClientOptions { BaseUrl = Server.BaseAddress, AccessToken = "t" });
        await client.GetPluginAsync(1);

        client.Dispose();

        Assert.That(await http.GetStringAsync(Server.BaseAddress), Is.EqualTo("{}"));
    }

    [Test]
    public async Task An_own_http_client_is_disposed_once_and_for_all()
    {
        SynapseClient client = Server.CreateClient();

        client.Dispose();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetPluginAsync(1));
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
        CreatePluginReleaseRequest Release() => new() { Plugin = 1, Version = "1", File = UploadFile.FromStream(stream, "p.zip") };

        await Client.CreatePluginReleaseAsync(Release());
        stream.Position = 0;
        await Assert.ThrowsAsync<SynapseApiException>(() => Client.CreatePluginReleaseAsync(Release()));

        Assert.That(stream.CanRead, Is.True);
    }

    [Test]
    public async Task A_file_from_a_path_is_closed_when_it_has_been_sent()
    {
        Respond("""{"id": 1}""", 201);
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "plugin.zip");
        await File.WriteAllBytesAsync(path, [1, 2, 3]);

        await Client.CreatePluginReleaseAsync(
            Uploads.Release(UploadFile.FromPath(path))
        );

        // Taking it for oneself alone fails as long as anybody has it open.
        await using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.That(Server.Requests.Single().Body.AsSpan().IndexOf((byte[])[1, 2, 3]), Is.Positive);
        }

        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
