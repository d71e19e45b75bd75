using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Client;

internal sealed class BadUploadTests
{
    [Test]
    public void A_stream_that_cannot_be_read_is_refused()
    {
        using var disposed = new MemoryStream([1]);
        disposed.Dispose();
        using var unreadable = new UnreadableStream();

        Assert.That(() => UploadFile.FromStream(disposed, "p.zip"), Throws.ArgumentException);
        Assert.That(() => UploadFile.FromStream(unreadable, "p.zip"), Throws.ArgumentException);
        Assert.That(() => UploadFile.FromStream(null!, "p.zip"), Throws.ArgumentNullException);
    }

    [Test]
    public void A_stream_at_its_end_is_refused()
    {
        using var read = new MemoryStream([1, 2]) { Position = 2 };
        using var empty = new MemoryStream();

        Assert.That(() => UploadFile.FromStream(read, "p.zip"), Throws.ArgumentException);
        Assert.That(() => UploadFile.FromStream(empty, "p.zip"), Throws.ArgumentException);
    }

    [Test]
    public async Task A_stream_that_was_disposed_in_the_meantime_is_refused_before_anything_is_sent([Values] bool canSeek)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using SynapseClient client = server.CreateClient();
        using Stream stream = canSeek ? new MemoryStream([1]) : new GeneratedStream(1);
        var file = UploadFile.FromStream(stream, "p.zip");
        await stream.DisposeAsync();

        await Assert.ThrowsAsync<ArgumentException>(
            () => client.CreatePluginReleaseAsync(new CreatePluginReleaseRequest { Plugin = 1, Version = "1", File = file }));

        Assert.That(server.Requests, Is.Empty);
    }

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("folder/")]
    [TestCase("folder\\")]
    [TestCase("a\r\nb.zip")]
    [TestCase("a\0.zip")]
    public void A_file_without_a_name_that_can_be_sent_is_refused(string fileName)
    {
        using var stream = new MemoryStream([1]);

        Assert.That(() => UploadFile.FromStream(stream, fileName), Throws.ArgumentException);
        Assert.That(() => UploadFile.FromBytes(new byte[1], fileName), Throws.ArgumentException);
    }

    [TestCase("/data/plugins/플러그인.zip", "플러그인.zip")]
    [TestCase("C:\\plugins\\plugin v2.zip", "plugin v2.zip")]
    [TestCase("../../plugin.zip", "plugin.zip")]
    [TestCase("plugin.zip", "plugin.zip")]
    public void Of_a_path_only_the_name_is_sent(string path, string name)
    {
        Assert.That(UploadFile.FromBytes(new byte[1], path).FileName, Is.EqualTo(name));
    }

    [Test]
    public void A_path_without_a_file_is_refused()
    {
        Assert.That(() => UploadFile.FromPath(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.zip")), Throws.InstanceOf<FileNotFoundException>());
        Assert.That(() => UploadFile.FromPath(Path.GetTempPath()), Throws.InstanceOf<FileNotFoundException>());
        Assert.That(() => UploadFile.FromPath(""), Throws.ArgumentException);
    }

    private sealed class UnreadableStream : MemoryStream
    {
        public override bool CanRead => false;
    }
}
