using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using Synapse.Generated.Tail;

namespace Synapse.Generated.Tests.Jobs;

internal sealed class LineReaderTests
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(60);

    private readonly FakeTimeProvider _time = new();

    [Test]
    public async Task Korean_text_may_be_split_anywhere()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("이미지 147개 처리 완료\r\n다음\n");
        await using var stream = new ChunkStream([.. bytes.Select(one => new[] { one })]);
        using var reader = new LineReader(stream, Heartbeat, _time);

        string?[] lines = [await TextAsync(reader), await TextAsync(reader), await TextAsync(reader)];

        Assert.That(lines, Is.EqualTo((string?[])["이미지 147개 처리 완료", "다음", null]));
    }

    [TestCase(LineReader.MaxLineBytes - 1)]
    [TestCase(LineReader.MaxLineBytes)]
    [TestCase(LineReader.MaxLineBytes + 1)]
    [TestCase(LineReader.MaxLineBytes * 2)]
    [TestCase(LineReader.MaxLineBytes * 3 + 17)]
    public async Task Fault30_Only_what_is_above_the_limit_is_cut_away(int length)
    {
        byte[] bytes = Encoding.UTF8.GetBytes("before\n" + new string('x', length) + "\nafter\n");
        await using var stream = new ChunkStream([.. bytes.Chunk(10_007)]);
        using var reader = new LineReader(stream, Heartbeat, _time);

        string?[] lines = [await TextAsync(reader), await TextAsync(reader), await TextAsync(reader), await TextAsync(reader)];

        Assert.That(lines.Select(line => line?.Length), Is.EqualTo((int?[])[6, Math.Min(length, LineReader.MaxLineBytes), 5, null]));
    }

    [Test]
    public async Task Many_lines_take_no_more_memory_than_a_few()
    {
        byte[] line = Encoding.UTF8.GetBytes(new string('x', 99) + "\n");
        await using var stream = new ChunkStream([.. Enumerable.Repeat(line, 10_000).SelectMany(bytes => bytes).Chunk(10_007)]);
        using var reader = new LineReader(stream, Heartbeat, _time);
        int lines = 0;
        ArraySegment<byte> memory = default;
        while (await reader.ReadLineAsync(default))
        {
            lines++;
            System.Runtime.InteropServices.MemoryMarshal.TryGetArray(reader.Line, out memory);
        }

        Assert.That(lines, Is.EqualTo(10_000));
        Assert.That(memory.Array, Has.Length.LessThanOrEqualTo(32 * 1024));
    }

    [Test]
    public async Task Silence_is_counted_from_the_last_byte_and_not_from_the_last_line()
    {
        await using var stream = new ChunkStream();
        using var reader = new LineReader(stream, Heartbeat, _time);
        Task<string?> line = TextAsync(reader);
        foreach (string part in (string[])["a", "b", "c\n"])
        {
            await stream.IsAwaitedAsync();
            _time.Advance(Heartbeat - TimeSpan.FromSeconds(1));
            stream.Send(part);
        }

        Assert.That(await line, Is.EqualTo("abc"));
    }

    [Test]
    public async Task Fault32_Nothing_for_a_heartbeat_is_told()
    {
        await using var stream = new ChunkStream();
        using var reader = new LineReader(stream, Heartbeat, _time);
        Task<string?> line = TextAsync(reader);
        await stream.IsAwaitedAsync();
        _time.Advance(Heartbeat);

        TimeoutException? silence = await Assert.ThrowsAsync<TimeoutException>(() => line);

        Assert.That(silence?.Message, Is.EqualTo("Nothing came for the time of a heartbeat."));
    }

    [Test]
    public async Task A_stream_that_breaks_is_not_silent([Values] bool disposed)
    {
        await using var stream = new BrokenStream(disposed ? new ObjectDisposedException("stream") : new IOException("broken"));
        using var reader = new LineReader(stream, Heartbeat, _time);

        Exception? failure = await Assert.CatchAsync(() => TextAsync(reader));

        Assert.That(failure, Is.SameAs(stream.Failure));
    }

    [Test]
    public async Task Nothing_is_left_of_a_wait_that_is_over()
    {
        var clock = new CountingClock();
        using var cancellation = new CancellationTokenSource();
        await using var stream = new ChunkStream("a\n"u8.ToArray());
        using var reader = new LineReader(stream, Heartbeat, clock);

        await TextAsync(reader, cancellation.Token);

        Assert.That((clock.Made, clock.Running), Is.EqualTo((1, 0)));
        Assert.That(cancellation.Cancel, Throws.Nothing, "The source of the wait is closed; nothing may cancel it any more.");
    }

    [Test]
    public async Task Fault33_A_cancellation_carries_the_token_of_the_caller()
    {
        using var cancellation = new CancellationTokenSource();
        await using var stream = new ChunkStream();
        using var reader = new LineReader(stream, Heartbeat, _time);
        Task<string?> line = TextAsync(reader, cancellation.Token);
        await cancellation.CancelAsync();

        OperationCanceledException ended = (await Assert.CatchAsync<OperationCanceledException>(() => line))!;

        Assert.That(ended.CancellationToken, Is.EqualTo(cancellation.Token));
    }

    /// <summary>A stream that hands out one chunk a read; without chunks to begin with it waits for them.</summary>
    private static async Task<string?> TextAsync(LineReader reader, CancellationToken cancellationToken = default) =>
        await reader.ReadLineAsync(cancellationToken) ? Encoding.UTF8.GetString(reader.Line.Span) : null;

    private sealed class BrokenStream(Exception failure) : MemoryStream
    {
        public Exception Failure { get; } = failure;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromException<int>(Failure);
    }

    private sealed class ChunkStream : MemoryStream
    {
        private readonly Channel<byte[]> _chunks = Channel.CreateUnbounded<byte[]>();
        private readonly SemaphoreSlim _awaited = new(0);
        private ReadOnlyMemory<byte> _rest;

        public ChunkStream(params byte[][] chunks)
        {
            foreach (byte[] chunk in chunks)
            {
                _chunks.Writer.TryWrite(chunk);
            }

            if (chunks.Length > 0)
            {
                _chunks.Writer.Complete();
            }
        }

        public Task IsAwaitedAsync() => _awaited.WaitAsync();

        public void Send(string text) => _chunks.Writer.TryWrite(Encoding.UTF8.GetBytes(text));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _awaited.Release();
            if (_rest.IsEmpty && await _chunks.Reader.WaitToReadAsync(cancellationToken) && _chunks.Reader.TryRead(out byte[]? chunk))
            {
                _rest = chunk;
            }

            int length = Math.Min(_rest.Length, buffer.Length);
            _rest[..length].CopyTo(buffer);
            _rest = _rest[length..];
            return length;
        }

        protected override void Dispose(bool disposing)
        {
            _awaited.Dispose();
            base.Dispose(disposing);
        }
    }
}
