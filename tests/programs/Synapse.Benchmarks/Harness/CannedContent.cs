using System.Net;

namespace Synapse.Benchmarks.Harness;

/// <summary>A body that comes in pieces, as from a socket.</summary>
internal sealed class CannedContent(byte[] body) : HttpContent
{
    private const int PieceBytes = 16 * 1024;

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        for (int start = 0; start < body.Length; start += PieceBytes)
        {
            await stream.WriteAsync(body.AsMemory(start, Math.Min(PieceBytes, body.Length - start)), cancellationToken);
        }
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new PieceStream(body));

    private sealed class PieceStream(byte[] body) : MemoryStream(body, writable: false)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, PieceBytes)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, PieceBytes));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            cancellationToken.IsCancellationRequested
                ? ValueTask.FromCanceled<int>(cancellationToken)
                : ValueTask.FromResult(Read(buffer.Span));
    }
}
