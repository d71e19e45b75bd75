namespace Synapse.Generated.Tests.Inputs;

internal class UploadInputTests : ScriptedFixture
{
    [Test]
    public void Input19_A_stream_that_cannot_be_read_is_refused()
    {
        using var disposed = new MemoryStream([1]);
        disposed.Dispose();
        using var unreadable = new UnreadableStream();

        Assert.That(() => UploadFile.FromStream(disposed, "p.zip"), Throws.ArgumentException);
        Assert.That(() => UploadFile.FromStream(unreadable, "p.zip"), Throws.ArgumentException);
        Assert.That(() => UploadFile.FromStream(null!, "p.zip"), Throws.ArgumentNullException);
    }

    [Test]
    public async Task Input19_A_stream_that_was_disposed_in_the_meantime_is_refused_before_anything_is_sent([Values] bool canSeek)
    {
        using Stream stream = canSeek ? new MemoryStream([1]) : new GeneratedStream(1);
        var file = UploadFile.FromStream(stream, "p.zip");
        await stream.DisposeAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => Client.CreatePluginReleaseAsync(Uploads.Release(file)));

        Assert.That(Server.Requests, Is.Empty);
    }

    [TestCase("", TestName = "Input18_{m}: empty")]
    [TestCase(" ", TestName = "Input18_{m}: blank")]
    [TestCase("folder/", TestName = "Input18_{m}: a folder")]
    [TestCase("folder\\", TestName = "Input18_{m}: a folder of Windows")]
    [TestCase("a\r\nb.zip", TestName = "Input16_{m}: CR LF")]
    [TestCase("a\nb.zip", TestName = "Input16_{m}: LF")]
    [TestCase("a\0.zip", TestName = "Input16_{m}: NUL")]
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
    public void Input17_Of_a_path_only_the_name_is_sent(string path, string name) =>
        Assert.That(UploadFile.FromBytes(new byte[1], path).FileName, Is.EqualTo(name));

    [Test]
    public void Input19_A_path_without_a_file_is_refused()
    {
        Assert.That(
            () => UploadFile.FromPath(Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.zip")),
            Throws.InstanceOf<FileNotFoundException>());
        Assert.That(() => UploadFile.FromPath(Path.GetTempPath()), Throws.InstanceOf<FileNotFoundException>());
        Assert.That(() => UploadFile.FromPath(""), Throws.ArgumentException);
    }

    private sealed class UnreadableStream : MemoryStream
    {
        public override bool CanRead => false;
    }
}
