using System.Buffers;
using System.Net;
using Synapse.Generated.Wire;

namespace Synapse.Generated.Runtime;

/// <summary>A body that has arrived whole, in pooled memory until the response is disposed.</summary>
internal sealed class ReceivedContent : HttpContent
{
    /// <summary>The most that is kept of an error.</summary>
    public const int MaxErrorBytes = 64 * 1024;

    private byte[] _buffer;
    private int _length;

    private ReceivedContent(int capacity) => _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public ReadOnlyMemory<byte> Body => _buffer.AsMemory(0, _length);

    /// <summary>Replaces the content of a response by its bytes.</summary>
    public static async Task ReceiveAsync(HttpResponseMessage response, int maxBytes, AttemptLimit limit)
    {
        HttpContent arriving = response.Content;
        bool isError = !response.IsSuccessStatusCode;
        var content = new ReceivedContent((int)Math.Clamp(arriving.Headers.ContentLength ?? 0, 4096, 1024 * 1024));
        try
        {
            Stream stream = await arriving.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                await content.FillAsync(stream, isError ? MaxErrorBytes : maxBytes, isError, limit).ConfigureAwait(false);
            }
        }
        catch
        {
            content.Dispose();
            throw;
        }

        foreach ((string name, IEnumerable<string> values) in arriving.Headers)
        {
            content.Headers.TryAddWithoutValidation(name, values);
        }

        response.Content = content;
        arriving.Dispose();
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        await stream.WriteAsync(Body).ConfigureAwait(false);

    protected override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            (_buffer, _length) = ([], 0);
        }

        base.Dispose(disposing);
    }

    private async Task FillAsync(Stream stream, int maxBytes, bool isError, AttemptLimit limit)
    {
        while (true)
        {
            if (_length == _buffer.Length)
            {
                Grow();
            }

            int read = await stream.ReadAsync(_buffer.AsMemory(_length), limit.Token).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            limit.Advance();
            _length += read;
            if (_length > maxBytes)
            {
                if (!isError)
                {
                    throw new WireFormatException($"it is longer than {maxBytes} bytes");
                }

                _length = maxBytes;
                return;
            }
        }
    }

    private void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        Body.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
