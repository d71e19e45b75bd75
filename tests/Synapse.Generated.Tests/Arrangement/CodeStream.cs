namespace Synapse.Generated.Tests.Arrangement;

/// <summary>A stream without a known length whose reads are code.</summary>
internal sealed class CodeStream(Func<Memory<byte>, CancellationToken, ValueTask<int>> read) : MemoryStream
{
    public override bool CanSeek => false;

    /// <summary>Creates a stream that gives its bytes in parts of at most that size, none of which is there at once.</summary>
    public static CodeStream InParts(byte[] bytes, int size)
    {
        int sent = 0;
        return new CodeStream(async (buffer, _) =>
        {
            await Task.Yield();
            int count = Math.Min(Math.Min(size, buffer.Length), bytes.Length - sent);
            bytes.AsMemory(sent, count).CopyTo(buffer);
            sent += count;
            return count;
        });
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        read(buffer, cancellationToken);
}
