using Microsoft.AspNetCore.Http;

namespace Synapse.Generated.Tests.Client;

internal sealed class UploadTests : ScriptedFixture
{
    private const int Large = 64 * 1024 * 1024;

    [Test]
    public async Task Progress_rises_to_the_whole_of_a_file_whose_length_is_known()
    {
        Respond("""{"id": 1}""", 201);
        var progress = new CollectedProgress();

        await Client.CreatePluginReleaseAsync(Uploads.Release(UploadFile.FromBytes(new byte[1_000_000], "p.zip")), progress);

        Assert.That(progress.Reports, Has.Count.GreaterThan(5));
        Assert.That(progress.Reports.Select(report => report.BytesSent), Is.Ordered.Ascending.And.Unique);
        Assert.That(progress.Reports.Select(report => report.TotalBytes), Is.All.EqualTo(1_000_000));
        Assert.That(progress.Reports[^1].Percentage, Is.EqualTo(100));
    }

    [Test]
    public async Task Progress_of_a_stream_without_a_length_tells_its_bytes()
    {
        Respond("""{"id": 1}""", 201);
        using var stream = new GeneratedStream(500_000);
        var progress = new CollectedProgress();

        await Client.CreatePluginReleaseAsync(Uploads.Release(stream), progress);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(progress.Reports[^1], Is.EqualTo(new UploadProgress(500_000, null)));
            Assert.That(progress.Reports[^1].Percentage, Is.Null);
            Assert.That(Server.Requests.Single().Headers["Transfer-Encoding"], Is.EqualTo("chunked"));
            Assert.That(stream.IsDisposed, Is.False);
        }
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

    [Test]
    public async Task The_length_of_a_form_is_told_when_that_of_its_file_is_known()
    {
        Respond("""{"id": 1}""", 201);
        using var stream = new MemoryStream(new byte[1000]) { Position = 400 };

        await Client.CreatePluginReleaseAsync(Uploads.Release(stream));

        Assert.That(Server.Requests.Single().Headers["Content-Length"], Is.EqualTo($"{Server.Requests.Single().Body.Length}"));
        Assert.That(stream.Position, Is.EqualTo(1000));
    }

    [Test]
    public async Task Fault11_A_stream_that_cannot_be_read_again_is_not_sent_again()
    {
        Respond("""{"detail": "busy"}""", 503);
        using var stream = new GeneratedStream(100_000);

        var failure = await Failure.OfAsync<SynapseApiException>(() => Client.CreatePluginReleaseAsync(
            Uploads.Release(stream), options: new RequestOptions { Retry = RetryBehavior.Always }));

        Assert.That(failure.ResponseStatusCode, Is.EqualTo(503));
        Assert.That(failure.Detail, Is.EqualTo("busy"));
        Assert.That(Server.Requests, Has.Count.EqualTo(1));
    }

    private sealed class CollectedProgress : IProgress<UploadProgress>
    {
        public List<UploadProgress> Reports { get; } = [];

        public void Report(UploadProgress value) => Reports.Add(value);
    }
}
