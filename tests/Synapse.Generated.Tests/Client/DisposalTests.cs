using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Client;

internal sealed class DisposalTests
{
    [Test]
    public async Task A_callers_http_client_is_never_disposed()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            ScriptedAnswer.Json("""{"id": 1}"""),
            ScriptedAnswer.Json("{}")
        );
        using var http = new HttpClient();
        var client = new SynapseClient(http, new SynapseClientOptions { BaseUrl = server.BaseAddress, AccessToken = "t" });
        await client.GetPluginAsync(1);

        client.Dispose();

        Assert.That(await http.GetStringAsync(server.BaseAddress), Is.EqualTo("{}"));
    }

    [Test]
    public async Task An_own_http_client_is_disposed_once_and_for_all()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        SynapseClient client = server.CreateClient();

        client.Dispose();
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetPluginAsync(1));
    }

    [Test]
    public async Task A_client_with_other_options_leaves_the_shared_connections_open()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("""{"id": 1}"""));
        using SynapseClient client = server.CreateClient();

        client.WithOptions(options => options.ApplicationId = "other").Dispose();

        Assert.That((await client.GetPluginAsync(1)).Id, Is.EqualTo(1));
    }

    [Test]
    public async Task Fault40_A_callers_stream_is_never_disposed()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            ScriptedAnswer.Json("""{"id": 1}""", 201),
            ScriptedAnswer.Empty(500)
        );
        using SynapseClient client = server.CreateClient();
        using var stream = new MemoryStream(new byte[100]);
        CreatePluginReleaseRequest Release() => new() { Plugin = 1, Version = "1", File = UploadFile.FromStream(stream, "p.zip") };

        await client.CreatePluginReleaseAsync(Release());
        stream.Position = 0;
        await Assert.ThrowsAsync<SynapseApiException>(() => client.CreatePluginReleaseAsync(Release()));

        Assert.That(stream.CanRead, Is.True);
    }

    [Test]
    public async Task A_file_from_a_path_is_closed_when_it_has_been_sent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("""{"id": 1}""", 201));
        using SynapseClient client = server.CreateClient();
        string path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "plugin.zip");
        await File.WriteAllBytesAsync(path, [1, 2, 3]);

        await client.CreatePluginReleaseAsync(
            new CreatePluginReleaseRequest
            {
                Plugin = 1,
                Version = "1",
                File = UploadFile.FromPath(path),
            }
        );

        // Taking it for oneself alone fails as long as anybody has it open.
        await using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.That(server.Requests.Single().Body.AsSpan().IndexOf((byte[])[1, 2, 3]), Is.Positive);
        }

        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
