namespace Synapse.Generated.Tests.Client;

internal sealed class UploadTests : ScriptedFixture
{
    private const int Large = 64 * 1024 * 1024;
    private readonly List<UploadProgress> _reports = [];

    private Reporter<UploadProgress> Progress => new(_reports.Add);

    [Test]
    public async Task Progress_rises_to_the_whole_of_a_file_whose_length_is_known()
    {
        Respond("""{"id": 1}""", 201);

        await Client.CreatePluginReleaseAsync(Uploads.Release(UploadFile.FromBytes(new byte[1_000_000], "p.zip")), Progress);

        Assert.That(_reports, Has.Count.GreaterThan(5));
        Assert.That(_reports.Select(report => report.BytesSent), Is.Ordered.Ascending.And.Unique);
        Assert.That(_reports.Select(report => report.TotalBytes), Is.All.EqualTo(1_000_000));
        Assert.That(_reports[^1].Percentage, Is.EqualTo(100));
    }

    [Test]
    public async Task Progress_of_a_stream_without_a_length_tells_its_bytes()
    {
        Respond("""{"id": 1}""", 201);
        using var stream = new GeneratedStream(500_000);

        await Client.CreatePluginReleaseAsync(Uploads.Release(stream), Progress);

        Assert.That(_reports[^1], Is.EqualTo(new UploadProgress(500_000, null)));
        Assert.That(_reports[^1].Percentage, Is.Null);
        Assert.That(Server.Requests.Single().Headers["Transfer-Encoding"], Is.EqualTo("chunked"));
        Assert.That(stream.IsDisposed, Is.False);
    }

    [Test]
    public async Task A_large_file_is_never_held_in_memory()
    {
        // What has been read of the file and not yet arrived is what the client holds, and what the sockets do.
        long arrived = 0;
        long mostOutstanding = 0;
        await using LiveServer server = await LiveServer.StartAsync(async http =>
        {
            byte[] buffer = new byte[256 * 1024];
            int read;
            while ((read = await http.Request.Body.ReadAsync(buffer)) > 0)
            {
                Interlocked.Add(ref arrived, read);
            }

            http.Response.StatusCode = 201;
            await http.Response.WriteAsync("""{"id": 1}""");
        });
        using SynapseClient client = server.CreateClient();
        using var stream = new GeneratedStream(
            Large,
            read => mostOutstanding = Math.Max(mostOutstanding, read - Interlocked.Read(ref arrived))
        );

        await client.CreatePluginReleaseAsync(Uploads.Release(stream));

        Assert.That(arrived, Is.GreaterThan(Large));
        Assert.That(mostOutstanding, Is.LessThan(Large / 4));
    }
}
