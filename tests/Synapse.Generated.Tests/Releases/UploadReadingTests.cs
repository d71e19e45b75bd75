namespace Synapse.Generated.Tests.Releases;

internal sealed class UploadReadingTests
{
    [Test]
    public async Task A_later_attempt_sends_the_whole_stream_while_an_earlier_one_is_still_reading_it()
    {
        byte[] content = [.. Enumerable.Range(0, 200_000).Select(index => (byte)(index % 251))];
        using var stream = new LateStream(content);
        UploadFile file = UploadFile.FromStream(stream, "plugin.zip");
        using UploadReading earlier = UploadReading.Of(file);
        Task failed = CopyAsync(earlier, Stream.Null);
        await stream.FirstRead;

        using UploadReading later = UploadReading.Of(file);
        using var sent = new MemoryStream();
        await CopyAsync(later, sent);

        Assert.That(sent.ToArray(), Is.EqualTo(content));
        Assert.That(async () => await failed, Throws.InvalidOperationException);
    }

    private static Task CopyAsync(UploadReading reading, Stream target) =>
        reading.CopyToAsync(target, new UploadMeter([reading], progress: null, observer: null), 0, CancellationToken.None);

    /// <summary>A stream whose first read ends just after the stream was set back to its start.</summary>
    private sealed class LateStream(byte[] content) : MemoryStream(content)
    {
        private readonly TaskCompletionSource _firstRead = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<int> _landed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Memory<byte> _waiting;

        public Task FirstRead => _firstRead.Task;

        public override long Position
        {
            get => base.Position;
            set
            {
                base.Position = value;
                if (_firstRead.Task.IsCompleted && !_landed.Task.IsCompleted)
                {
                    _landed.SetResult(Read(_waiting.Span));
                }
            }
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_firstRead.Task.IsCompleted)
            {
                return base.ReadAsync(buffer, cancellationToken);
            }

            _waiting = buffer;
            _firstRead.SetResult();
            return new ValueTask<int>(_landed.Task);
        }
    }
}
