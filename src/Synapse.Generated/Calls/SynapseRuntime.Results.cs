using System.Runtime.CompilerServices;
using System.Text;
using Synapse.Generated.Json;
using Synapse.Generated.Requests;
using Synapse.Generated.Responses;
using Synapse.Generated.Retries;

namespace Synapse.Generated.Calls;

/// <content>Results other than one JSON document: nothing, none or one, text, bytes, lines.</content>
internal sealed partial class SynapseRuntime
{
    /// <summary>Sends a request whose response has no body that anyone reads.</summary>
    public async Task SendAsync(WireRequest request, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await ExchangeAsync(request, deadline: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request whose response may have no body, or the JSON value null.</summary>
    public Task<T?> SendOrNullAsync<T, TCodec>(WireRequest request, CancellationToken cancellationToken)
        where T : class
        where TCodec : struct, ICodec<T> => SendOrDefaultAsync<T?, NullCodec<T, TCodec>>(request, cancellationToken);

    /// <summary>Sends a request whose response may have no body, or the JSON value null, and else a value type.</summary>
    public Task<T?> SendForValueOrNullAsync<T, TCodec>(WireRequest request, CancellationToken cancellationToken)
        where T : struct
        where TCodec : struct, ICodec<T> => SendOrDefaultAsync<T?, NullableCodec<T, TCodec>>(request, cancellationToken);

    /// <summary>Sends a request whose response is returned undecoded.</summary>
    public async Task<SynapseResponse> SendForResponseAsync(WireRequest request, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await ExchangeAsync(request, deadline: null, cancellationToken).ConfigureAwait(false);
        return AsReceived(request, response);
    }

    /// <summary>Sends a request whose response is text.</summary>
    public async Task<string> SendForTextAsync(WireRequest request, CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await ExchangeAsync(request, deadline: null, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> body = ((ReceivedContent)response.Content).Body;
        string? charset = ReceivedContent.HeadersOf(response).ContentType?.CharSet;
        try
        {
            return Encoding.GetEncoding(charset?.Trim('"') ?? "utf-8").GetString(WireReader.SkipMark(body.Span));
        }
        catch (ArgumentException)
        {
            throw ResponseFailures.BreaksContract(request, response, "its charset is not known");
        }
    }

    /// <summary>Sends a request whose response is bytes, and copies them as they come.</summary>
    public async Task DownloadAsync(
        WireRequest request,
        Stream target,
        IProgress<DownloadProgress>? progress,
        CancellationToken cancellationToken,
        IDownloadObserver? observer = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        using HttpResponseMessage response = await ExchangeAsync(request, deadline: null, cancellationToken).ConfigureAwait(false);
        var body = new ArrivingBody(request, response, _options);
        observer?.Begin(response.Content.Headers.ContentLength);
        byte[] buffer = new byte[81_920];
        long received = 0;
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            observer?.Receive(buffer.AsSpan(0, read));
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            received += read;
            progress?.Report(new DownloadProgress(received, response.Content.Headers.ContentLength));
        }
    }

    /// <summary>Sends a request whose response brings lines, and hands on each as it comes.</summary>
    public async IAsyncEnumerable<string> ReadLinesAsync(
        WireRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await ExchangeAsync(request, deadline: null, cancellationToken).ConfigureAwait(false);
        Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var lines = new LineReader(stream, Timeout.InfiniteTimeSpan, _options.TimeProvider);
        while (await ReadLineAsync(request, lines, cancellationToken).ConfigureAwait(false))
        {
            yield return Encoding.UTF8.GetString(lines.Line.Span);
        }
    }

    private static async ValueTask<bool> ReadLineAsync(WireRequest request, LineReader lines, CancellationToken cancellationToken)
    {
        try
        {
            return await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw CallFailures.Of(request, AttemptFailure.Of(e));
        }
    }

    private async Task<T> SendOrDefaultAsync<T, TCodec>(WireRequest request, CancellationToken cancellationToken)
        where TCodec : struct, ICodec<T>
    {
        using HttpResponseMessage response = await ExchangeAsync(request, deadline: null, cancellationToken).ConfigureAwait(false);
        return ((ReceivedContent)response.Content).Body.IsEmpty ? default! : Decode<T, TCodec>(request, response, cancellationToken);
    }

    private T Decode<T, TCodec>(WireRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
        where TCodec : struct, ICodec<T>
    {
        var content = (ReceivedContent)response.Content;
        try
        {
            return WireJson.Decode<T, TCodec>(
                content.Body.Span, new ReadLimits(_options.MaxResponseValues, content.Deadline, cancellationToken));
        }
        catch (WireFormatException e)
        {
            throw ResponseFailures.BreaksContract(request, response, e.Message);
        }
        catch (TimeoutException e)
        {
            throw CallFailures.Of(request, new Expired(e, SynapseDeadline.Call, content.Deadline.Limits.Timeout));
        }
    }
}
