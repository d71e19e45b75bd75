using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Synapse.Generated.Tail;

/// <summary>A live stream in either of its two forms: plain lines, or server-sent events.</summary>
internal sealed class TailStream : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly LineReader _lines;
    private readonly bool _isEvents;

    // What has come of an event: it counts only when its blank line has come.
    private readonly ArrayBufferWriter<byte> _data = new();
    private bool _hasData;

    private TailStream(HttpResponseMessage response, Stream stream, TimeSpan heartbeat, TimeProvider time)
    {
        (_response, _lines) = (response, new LineReader(stream, heartbeat, time));
        _isEvents = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
    }

    public static async Task<TailStream> OpenAsync(
        HttpResponseMessage response,
        TimeSpan heartbeat,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return new TailStream(
                response,
                await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false),
                heartbeat,
                time
            );
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<TailEvent> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return _isEvents
                ? await ReadEventAsync(cancellationToken).ConfigureAwait(false)
                : await ReadPlainAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return new TailEvent(TailEventKind.Silent);
        }
        catch (Exception e) when (e is IOException or HttpRequestException or ObjectDisposedException)
        {
            // A heartbeat that runs out just as a line arrives closes the connection under the next read.
            return new TailEvent(TailEventKind.Dropped);
        }
    }

    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TailEvent> ReadPlainAsync(CancellationToken cancellationToken) =>
        await _lines.ReadLineAsync(cancellationToken).ConfigureAwait(false)
            ? TailEvent.Of(new ConsoleLog { Message = Encoding.UTF8.GetString(_lines.Line.Span) })
            : new TailEvent(TailEventKind.Dropped);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TailEvent> ReadEventAsync(CancellationToken cancellationToken)
    {
        while (await _lines.ReadLineAsync(cancellationToken).ConfigureAwait(false))
        {
            ReadOnlySpan<byte> line = _lines.Line.Span;
            if (line.IsEmpty)
            {
                if (_hasData)
                {
                    TailEvent next = ServerSentLog.Read(_data.WrittenSpan);
                    _data.ResetWrittenCount();
                    _hasData = false;
                    return next;
                }
            }
            else if (line[0] == ':')
            {
                return new TailEvent(TailEventKind.Alive);
            }
            else if (line.StartsWith("data:"u8) && _data.WrittenCount < LineReader.MaxLineBytes)
            {
                ReadOnlySpan<byte> text = line[5..];
                _data.Write(_hasData ? "\n"u8 : default);
                _data.Write(text.StartsWith(" "u8) ? text[1..] : text);
                _hasData = true;
            }
        }

        return new TailEvent(TailEventKind.Dropped);
    }
}
