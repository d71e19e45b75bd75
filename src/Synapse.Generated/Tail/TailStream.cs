using System.Text;

namespace Synapse.Generated.Tail;

/// <summary>A live stream in either of its two forms: plain lines, or server-sent events.</summary>
internal sealed class TailStream : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly LineReader _lines;
    private readonly TimeSpan _heartbeat;
    private readonly TimeProvider _time;
    private readonly bool _isEvents;

    private TailStream(HttpResponseMessage response, Stream stream, TimeSpan heartbeat, TimeProvider time)
    {
        (_response, _lines, _heartbeat, _time) = (response, new LineReader(stream), heartbeat, time);
        _isEvents = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
    }

    public static async Task<TailStream> OpenAsync(HttpResponseMessage response, TimeSpan heartbeat, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return new TailStream(response, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), heartbeat, time);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    public async ValueTask<TailEvent> ReadAsync(CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(_heartbeat, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            return _isEvents ? await ReadEventAsync(either.Token).ConfigureAwait(false) : await ReadPlainAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new TailEvent(TailEventKind.Dropped);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            return new TailEvent(TailEventKind.Dropped);
        }
    }

    public void Dispose()
    {
        _lines.Dispose();
        _response.Dispose();
    }

    private async ValueTask<TailEvent> ReadPlainAsync(CancellationToken cancellationToken) =>
        await _lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line
            ? TailEvent.Of(new ConsoleLog { Message = line })
            : new TailEvent(TailEventKind.Dropped);

    private async ValueTask<TailEvent> ReadEventAsync(CancellationToken cancellationToken)
    {
        var data = new StringBuilder();
        bool hasData = false;
        while (await _lines.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.Length == 0)
            {
                // An event counts only when its blank line has come.
                if (hasData && ServerSentLog.Read(data.ToString()) is { } read)
                {
                    return read;
                }

                data.Clear();
                hasData = false;
            }
            else if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                string text = line[5..];
                data.Append(hasData ? "\n" : "").Append(text.StartsWith(' ') ? text[1..] : text);
                hasData = true;
            }
        }

        return new TailEvent(TailEventKind.Dropped);
    }
}
