using Synapse.TestSupport;

namespace Synapse.Generated.Tests.Faults;

/// <summary>Files and streams that fail while they are uploaded: that is their own failure, and not the network's.</summary>
internal sealed class UploadSourceFaultTests : ScriptedFixture
{
    private string _folder = null!;

    private string FilePath => Path.Combine(_folder, "plugin.zip");

    [SetUp]
    public void CreateFile()
    {
        _folder = Directory.CreateTempSubdirectory().FullName;
        File.WriteAllText(FilePath, "0123456789");
    }

    [TearDown]
    public void DeleteFile() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_link_is_sent_as_the_file_that_it_leads_to_which_is_closed_then()
    {
        string link = Path.Combine(_folder, "latest.zip");
        File.CreateSymbolicLink(link, FilePath);
        var file = UploadFile.FromPath(link);

        await UploadAsync(file);

        Assert.That((file.Length, file.FileName), Is.EqualTo((10, "latest.zip")));
        Assert.That(Request().Text, Does.Contain("\r\n\r\n0123456789\r\n"));
        Assert.That(Request().Headers, Does.ContainKey("Content-Length"));

        // Taking it for oneself alone fails as long as anybody has it open.
        await using (new FileStream(FilePath, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
        }
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public async Task A_pipe_is_sent_in_chunks_and_once()
    {
        string pipe = Path.Combine(_folder, "pipe");
        await ChildProcess.RunAsync("mkfifo", [pipe]);
        var file = UploadFile.FromPath(pipe);
        Task upload = UploadAsync(file);
        await using (var writer = new FileStream(pipe, FileMode.Open, FileAccess.Write))
        {
            await writer.WriteAsync("through a pipe"u8.ToArray());
        }

        await upload;

        Assert.That(file.Length, Is.Null);
        Assert.That(Request().Headers, Does.Not.ContainKey("Content-Length"));
        Assert.That(Request().Text, Does.Contain("\r\n\r\nthrough a pipe\r\n"));
        await Assert.ThrowsAsync<ArgumentException>(() => UploadAsync(file), "It was read to its end.");
        Assert.That(Server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_length_is_that_of_the_file_when_it_is_sent()
    {
        var file = UploadFile.FromPath(FilePath);
        await File.AppendAllTextAsync(FilePath, "abc");

        await UploadAsync(file);

        Assert.That(Request().Text, Does.Contain("\r\n\r\n0123456789abc\r\n"));
    }

    [Test]
    public async Task A_file_that_changes_while_it_is_sent_fails_by_itself([Values(15, 5, 0)] int length)
    {
        using var stream = new ChangingStream(10, length);

        IOException failure = await FailAsync<IOException>(UploadFile.FromStream(stream, "p.zip"));

        Assert.That(failure.Message, Does.Contain("p.zip"));
    }

    [Test]
    public async Task A_file_that_has_vanished_is_missing()
    {
        var file = UploadFile.FromPath(FilePath);
        File.Delete(FilePath);

        await FailAsync<FileNotFoundException>(file);

        Assert.That(Server.Requests, Is.Empty);
    }

    [Test]
    public void Input19_An_empty_file_is_refused_whatever_it_comes_from()
    {
        File.WriteAllText(FilePath, "");

        Assert.That(() => UploadFile.FromBytes(Array.Empty<byte>(), "p.zip"), Throws.ArgumentException);
        Assert.That(() => UploadFile.FromStream(new MemoryStream(), "p.zip"), Throws.ArgumentException);
        Assert.That(() => UploadFile.FromStream(new MemoryStream([1, 2]) { Position = 2 }, "p.zip"), Throws.ArgumentException);
        Assert.That(() => FailAsync<IOException>(UploadFile.FromStream(new GeneratedStream(0), "p.zip")), Throws.Nothing);
        Assert.That(() => FailAsync<IOException>(UploadFile.FromPath(FilePath)), Throws.Nothing);
    }

    [Test]
    public async Task What_the_callers_own_code_throws_reaches_the_caller_as_it_is([Values] bool inProgress, [Values] bool isIOException)
    {
        Exception own = isIOException ? new IOException("own") : new NotSupportedException("own");
        using var stream = new GeneratedStream(1000, inProgress ? null : _ => throw own);
        var progress = inProgress ? new Reporter<UploadProgress>(_ => throw own) : null;

        Exception failure = await FailAsync<Exception>(
            inProgress ? UploadFile.FromBytes(new byte[10], "p.zip") : UploadFile.FromStream(stream, "p.zip"), progress);

        Assert.That(failure, Is.SameAs(own));
    }

    [Test]
    public async Task A_stream_that_blocks_is_given_up([Values] bool isCancelled, [Values] bool canSeek)
    {
        using var stream = new BlockingStream(canSeek);
        using var caller = new CancellationTokenSource();
        UseOptions(options => options.UploadIdleTimeout = isCancelled ? options.UploadIdleTimeout : TimeSpan.FromMilliseconds(200));
        var file = UploadFile.FromStream(stream, "p.zip");

        Task upload = Client.CreatePluginReleaseAsync(
            Uploads.Release(file), options: new() { Retry = RetryBehavior.Always }, cancellationToken: caller.Token);
        await stream.Entered;
        if (isCancelled)
        {
            await caller.CancelAsync();
        }

        Exception failure = await Failure.LikeAsync<Exception>(() => upload);
        Assert.That(failure, isCancelled ? Is.InstanceOf<OperationCanceledException>() : Is.TypeOf<SynapseTimeoutException>());
        await Assert.ThrowsAsync<ArgumentException>(() => UploadAsync(file), "Nobody knows where the stream stands.");
    }

    [TestCase("담당자", "name=\"담당자\"")]
    [TestCase("a\"b", "name=\"a%22b\"")]
    [TestCase("a\\b", "name=\"a\\b\"")]
    [TestCase("a\nb", null)]
    [TestCase("\u0085", null)]
    [TestCase("", null)]
    public async Task A_field_is_named_as_it_is_or_refused(string name, string? sent)
    {
        var form = new MultipartForm(progress: null);
        if (sent is null)
        {
            Assert.That(() => form.Add(name, "x"), Throws.ArgumentException);
            Assert.That(() => form.AddFile(name, UploadFile.FromBytes(new byte[1], "f")), Throws.ArgumentException);
            return;
        }

        form.Add(name, "x");
        form.AddFile(name, UploadFile.FromBytes(new byte[1], "f"));
        using HttpContent content = form.ToContent(observer: null);
        Assert.That((await content.ReadAsStringAsync()).Split(sent), Has.Length.EqualTo(3));
    }

    private async Task UploadAsync(UploadFile file)
    {
        Respond("""{"id": 1}""", 201);
        await Client.CreatePluginReleaseAsync(Uploads.Release(file));
    }

    /// <summary>Uploads what may be sent again by any means, and asserts that it is not.</summary>
    private async Task<T> FailAsync<T>(UploadFile file, IProgress<UploadProgress>? progress = null)
        where T : Exception
    {
        // A retry would get this, and succeed.
        Respond("""{"id": 1}""", 201);
        return await Failure.LikeAsync<T>(() => Client.CreatePluginReleaseAsync(
            Uploads.Release(file), progress, options: new() { Retry = RetryBehavior.Always }));
    }

    private sealed class ChangingStream(int told, int held) : MemoryStream(new byte[held])
    {
        public override long Length => told;
    }

    private sealed class BlockingStream(bool canSeek) : MemoryStream(new byte[10])
    {
        private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _gate = new();

        public Task Entered => _entered.Task;

        public override bool CanSeek => canSeek;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _entered.TrySetResult();
            _gate.Wait(CancellationToken.None);
            return ValueTask.FromResult(0);
        }

        protected override void Dispose(bool disposing)
        {
            _gate.Set();
            base.Dispose(disposing);
        }
    }
}
