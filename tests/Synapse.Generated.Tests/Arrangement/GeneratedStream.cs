namespace Synapse.Generated.Tests.Arrangement;

/// <summary>A stream that can be read once, from start to end, and is nowhere in memory.</summary>
internal sealed class GeneratedStream(long length, Action<long>? onRead = null) : MemoryStream
{
    private long _read;

    public bool IsDisposed { get; private set; }

    public override bool CanSeek => false;

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, length - _read);
        buffer[..count].Fill(0x5A);
        _read += count;
        onRead?.Invoke(_read);
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
