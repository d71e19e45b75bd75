using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Synapse.Generated.Deadlines;
using Synapse.Generated.Json;

namespace Synapse.Generated.Responses;

/// <summary>A body that has arrived whole, in pooled memory until the response is disposed.</summary>
internal sealed class ReceivedContent : HttpContent
{
    /// <summary>The most that is kept of an error.</summary>
    public const int MaxErrorBytes = 64 * 1024;

    private byte[] _buffer;
    private int _length;

    private ReceivedContent(HttpContent arriving, CallDeadline deadline)
    {
        Deadline = deadline;
        _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(arriving.Headers.ContentLength ?? 0, 4096, 1024 * 1024));
        ArrivedHeaders = arriving.Headers;
    }

    /// <summary>The headers with which the body came; they are not copied, as hardly anyone asks for them.</summary>
    public HttpContentHeaders ArrivedHeaders { get; }

    /// <summary>The time limit of the call that the body belongs to.</summary>
    public CallDeadline Deadline { get; }

    public ReadOnlyMemory<byte> Body => _buffer.AsMemory(0, _length);

    /// <summary>Replaces the content of a response by its bytes.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public static async ValueTask ReceiveAsync(HttpResponseMessage response, int maxBytes, AttemptLimit limit)
    {
        HttpContent arriving = response.Content;
        bool isError = !response.IsSuccessStatusCode;
        var content = new ReceivedContent(arriving, limit.Call);
        try
        {
            Stream stream = await arriving.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                await content
                    .FillAsync(stream, arriving.Headers.ContentLength, isError ? MaxErrorBytes : maxBytes, isError, limit)
                    .ConfigureAwait(false);
            }
        }
        catch (Exception e) when (isError && IsBrokenCompression(e))
        {
            // The status is what counts, with as much of the body as can be read.
        }
        catch (Exception e)
        {
            content.Dispose();
            if (IsBrokenCompression(e))
            {
                throw new InvalidDataException("The compression of the body is broken.", e);
            }

            throw;
        }

        response.Content = content;
        arriving.Dispose();
    }

    /// <summary>The headers of a body, received or still to come.</summary>
    public static HttpContentHeaders HeadersOf(HttpResponseMessage response) =>
        response.Content is ReceivedContent received ? received.ArrivedHeaders : response.Content.Headers;

    /// <summary>Determines whether a body could not be decompressed. Brotli's decoder has an exception of its own for it.</summary>
    public static bool IsBrokenCompression(Exception e) => e is InvalidDataException or InvalidOperationException { InnerException: null };

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(Body).AsTask();

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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask FillAsync(Stream stream, long? expected, int maxBytes, bool isError, AttemptLimit limit)
    {
        while (_length != expected)
        {
            if (_length == _buffer.Length && _length < maxBytes)
            {
                Grow(maxBytes);
            }

            // At the limit one byte tells whether there is more: no memory is taken for what is refused.
            Memory<byte> free = _length < _buffer.Length ? _buffer.AsMemory(_length) : new byte[1];
            ValueTask<int> reading = stream.ReadAsync(free, limit.Token);
            if (!reading.IsCompleted)
            {
                // What is here already waits for nothing.
                limit.Advance();
            }

            int read = await reading.ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

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

    // In large steps: the pool keeps what is returned, so each buffer on the way counts.
    private void Grow(int maxBytes)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer.Length * 4L, maxBytes));
        Body.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
