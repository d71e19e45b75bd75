using Synapse.Generated.Calls;
using Synapse.Generated.Json;
using Synapse.Generated.Models;
using Synapse.Generated.Requests;
using Synapse.Generated.Responses;
using Synapse.Generated.Retries;

namespace Synapse.Generated.Jobs;

/// <summary>The response that carries a page of a kept log, or all of it. Failures are reported as for any other response.</summary>
internal sealed class KeptLogResponse : IDisposable
{
    private readonly WireRequest _request;
    private readonly HttpResponseMessage _response;
    private readonly KeptLogBody _body;
    private readonly TimeSpan _idleTimeout;

    private KeptLogResponse(SynapseRuntime runtime, WireRequest request, HttpResponseMessage response, Stream stream)
    {
        (_request, _response, _idleTimeout) = (request, response, runtime.Options.IdleTimeout);
        _body = new KeptLogBody(stream, _idleTimeout, runtime.Time);
    }

    /// <summary>Decodes the current entry.</summary>
    public ConsoleLog DecodeEntry() => _body.IsPlain
        ? ConsoleLogReader.ReadPlain(_body.Entry.Span)
        : ConsoleLogReader.Read(_body.Entry.Span);

    /// <summary>Gets the link to the next page, once the page has been read to its end.</summary>
    public string? Next => _body.Next;

    /// <summary>Gets the link to the page before, once the page has been read to its end.</summary>
    public string? Previous => _body.Previous;

    /// <summary>Gets the size of a log that is a bare array, as far as it has been read; otherwise 0.</summary>
    public long ArrayBytes => _body.IsArray ? _body.Received : 0;

    public static async ValueTask<KeptLogResponse> OpenAsync(
        SynapseRuntime runtime, WireRequest request, CancellationToken cancellationToken)
    {
        request = request.AsStream();
        HttpResponseMessage response = await runtime.OpenAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return new KeptLogResponse(runtime, request, response, stream);
        }
        catch (Exception e)
        {
            response.Dispose();
            if (e is IOException or HttpRequestException)
            {
                throw CallFailures.Of(request, new Broken(e));
            }

            throw;
        }
    }

    /// <summary>Reads the next entry if it has arrived as a whole.</summary>
    public bool TryReadEntry()
    {
        try
        {
            return _body.TryReadEntry();
        }
        catch (WireFormatException e)
        {
            throw ResponseFailures.BreaksContract(_request, _response, e.Message);
        }
    }

    /// <summary>Waits for the next entry; false at the end of the page.</summary>
    public async ValueTask<bool> ReadEntryAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _body.ReadEntryAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException e)
        {
            throw CallFailures.Of(_request, new Expired(e, SynapseDeadline.Idle, _idleTimeout));
        }
        catch (WireFormatException e)
        {
            throw ResponseFailures.BreaksContract(_request, _response, e.Message);
        }
        catch (Exception e) when (ReceivedContent.IsBrokenCompression(e))
        {
            throw ResponseFailures.BreaksContract(_request, _response, "its compression is broken");
        }
        catch (Exception e) when (e is IOException or HttpRequestException or ObjectDisposedException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw CallFailures.Of(_request, new Broken(e));
        }
    }

    public void Dispose()
    {
        _body.Dispose();
        _response.Dispose();
    }
}
