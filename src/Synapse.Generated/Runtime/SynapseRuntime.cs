using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Polly;
using Synapse.Generated.Authentication;
using Synapse.Generated.Wire;

namespace Synapse.Generated.Runtime;

/// <summary>Sends what generated methods describe, and decodes what comes back. It knows no operation.</summary>
internal sealed class SynapseRuntime
{
    private readonly HttpClient _http;
    private readonly SynapseClientOptions _options;
    private readonly RequestAuthenticator _authenticator;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly RetryBudget _budget = new();
    private readonly ILogger _logger;
    private readonly string? _userAgent;

    public SynapseRuntime(HttpClient http, SynapseClientOptions options, IAuthenticationProvider credentials)
    {
        _http = http;
        _options = options;
        _authenticator = new RequestAuthenticator(credentials, options.BaseUrl!);
        _logger = options.LoggerFactory?.CreateLogger(SynapseLog.Category) ?? NullLogger.Instance;
        _pipeline = RetryPolicy.Build(options.Retry, _budget, options.TimeProvider, _logger);
        _userAgent = RequestHeaders.UserAgent(options);
    }

    public TimeProvider Time => _options.TimeProvider;

    public async Task<T> SendAsync<T, TCodec>(WireRequest request, CancellationToken cancellationToken)
        where TCodec : struct, ICodec<T>
    {
        using HttpResponseMessage response = await ExchangeAsync(request, cancellationToken).ConfigureAwait(false);
        ReadOnlyMemory<byte> body = ((ReceivedContent)response.Content).Body;
        if (body.IsEmpty)
        {
            throw Failures.BadAnswer(request, response, "it has no body");
        }

        try
        {
            return WireJson.Decode<T, TCodec>(body.Span);
        }
        catch (WireFormatException e)
        {
            throw Failures.BadAnswer(request, response, e.Message);
        }
    }

    public PagedResult<T> List<T, TCodec>(WireRequest request, CancellationToken cancellationToken)
        where TCodec : struct, ICodec<T> =>
        new((next, token) => SendAsync<Page<T>, PageCodec<T, TCodec>>(next is null ? request : request.For(CheckLink(request, next)), token), cancellationToken);

    /// <summary>Opens an answer without an end of its own; the time limit covers its opening only.</summary>
    public Task<HttpResponseMessage> OpenAsync(WireRequest request, CancellationToken cancellationToken) =>
        ExchangeAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> ExchangeAsync(WireRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        SynapseLog.Starting(_logger, request.Operation.Id);
        var exchange = new Exchange(request, new CallDeadline(request, _options));
        Activity? activity = SynapseTelemetry.Start(request.Operation, _options.BaseUrl!);
        ResilienceContext context = RetryPolicy.Enter(exchange, cancellationToken);
        HttpResponseMessage response;
        try
        {
            response = await _pipeline.ExecuteAsync(
                static async (context, state) => await state.Runtime.AttemptAsync(state.Exchange, context.CancellationToken).ConfigureAwait(false),
                context,
                (Runtime: this, Exchange: exchange)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is AttemptExpiredException or HttpRequestException or IOException)
        {
            SynapseLog.Failed(_logger, request.Operation.Id, exchange.Deadline.Elapsed.TotalMilliseconds, e.GetType().Name);
            SynapseTelemetry.Stop(activity, exchange, status: null, requestId: null, e.GetType().FullName);
            throw e switch
            {
                AttemptExpiredException expired => Failures.Timeout(request, expired.Deadline, expired.Allowed),
                _ when RetryPolicy.IsNoHttp(e) => Failures.NoHttp(request, e),
                _ => Failures.Connection(request, e),
            };
        }
        catch (Exception e)
        {
            SynapseTelemetry.Stop(activity, exchange, status: null, requestId: null, e.GetType().FullName);
            throw;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }

        int status = (int)response.StatusCode;
        string? requestId = Failures.RequestId(response);
        SynapseLog.Answered(_logger, request.Operation.Id, status, exchange.Deadline.Elapsed.TotalMilliseconds, requestId);
        SynapseTelemetry.Stop(activity, exchange, status, requestId, response.IsSuccessStatusCode ? null : status.ToString(CultureInfo.InvariantCulture));
        if (response.IsSuccessStatusCode)
        {
            _budget.Earn(afterRetry: exchange.Retries > 0);
        }

        return Examine(request, response);
    }

    private async Task<HttpResponseMessage> AttemptAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        using AttemptLimit limit = exchange.Deadline.StartAttempt(cancellationToken);
        try
        {
            return await AttemptAsync(exchange.Request, limit).ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException || (e is ObjectDisposedException && limit.Token.IsCancellationRequested))
        {
            // A limit that is reached closes the connection, and a read may notice that first.
            cancellationToken.ThrowIfCancellationRequested();
            throw limit.Token.IsCancellationRequested
                ? limit.ToException(e)
                : new AttemptExpiredException(SynapseDeadline.Call, _http.Timeout, e);
        }
    }

    private async Task<HttpResponseMessage> AttemptAsync(WireRequest request, AttemptLimit limit)
    {
        using var message = new HttpRequestMessage(request.Operation.Method, request.ToUri(_options.BaseUrl!));

        // An empty body on a POST keeps the transport from sending it again by itself when a pooled connection closes.
        message.Content = request.Content?.Invoke() ?? (message.Method == HttpMethod.Post ? new ByteArrayContent([]) : null);
        RequestHeaders.Apply(message, request, _userAgent);
        await _authenticator.AuthenticateAsync(message, limit.Token).ConfigureAwait(false);

        HttpResponseMessage response = await SendAsync(message, limit.Token).ConfigureAwait(false);
        try
        {
            // A caller's own handler may not say it, and what was sent is what errors must not show.
            response.RequestMessage ??= message;
            if (!(request.Operation.IsStream && response.IsSuccessStatusCode))
            {
                limit.Advance();
                await ReceivedContent.ReceiveAsync(response, _options.MaxResponseBytes, limit).ConfigureAwait(false);
            }

            return response;
        }
        catch (WireFormatException e)
        {
            using (response)
            {
                throw Failures.BadAnswer(request, response, e.Message);
            }
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (e.InnerException is TimeoutException { InnerException: not OperationCanceledException })
        {
            // The connect timeout of the transport looks like a cancellation, and like HttpClient.Timeout but for what is inside.
            throw new HttpRequestException(HttpRequestError.ConnectionError, e.InnerException.Message, e);
        }
    }

    private HttpResponseMessage Examine(WireRequest request, HttpResponseMessage response)
    {
        try
        {
            request.Options.OnResponse?.Invoke(new SynapseResponse(
                request.Operation.Id,
                (int)response.StatusCode,
                SynapseResponse.CopyHeaders(response.Headers, response.Content.Headers),
                response.Content is ReceivedContent received ? received.Body.ToArray() : default));
            return response.IsSuccessStatusCode ? response : throw Failures.Of(request, response, _options.TimeProvider);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private Uri CheckLink(WireRequest request, string next) =>
        Uri.TryCreate(next, UriKind.Absolute, out Uri? link) && _authenticator.IsOwnOrigin(link)
            ? link
            : throw new SynapseProtocolException($"{request.Operation.Id}: the link to the next page leads away from the client's base URL; it is not followed, as it would carry credentials along.")
            {
                Operation = request.Operation.Id,
            };
}
