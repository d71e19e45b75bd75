using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Synapse.Generated.Authentication;
using Synapse.Generated.Wire;

namespace Synapse.Generated.Runtime;

/// <summary>Sends what generated methods describe, and decodes what comes back. It knows no operation.</summary>
internal sealed partial class SynapseRuntime
{
    private readonly HttpMessageInvoker _transport;
    private readonly SynapseClientOptions _options;
    private readonly RequestAuthenticator _authenticator;
    private readonly RetryBudget _budget;
    private readonly RetryPipeline _retries;
    private readonly ILogger _logger;
    private readonly string? _userAgent;
    private readonly string _baseUrl;

    public SynapseRuntime(
        HttpMessageInvoker transport,
        SynapseClientOptions options,
        IAuthenticationProvider credentials,
        RetryBudget budget
    )
    {
        _transport = transport;
        _budget = budget;
        _options = options;
        _authenticator = new RequestAuthenticator(credentials, options.BaseUrl!);
        _logger = options.LoggerFactory?.CreateLogger(SynapseLog.Category) ?? NullLogger.Instance;
        _retries = new RetryPipeline(options.Retry, budget, options.TimeProvider, _logger, AttemptAsync);
        _userAgent = RequestHeaders.UserAgent(options);
        _baseUrl = options.BaseUrl!.GetLeftPart(UriPartial.Path).TrimEnd('/');
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
        new(
            (next, token) =>
                SendAsync<Page<T>, PageCodec<T, TCodec>>(next is null ? request : request.For(CheckLink(request, next)), token),
            cancellationToken
        );

    /// <summary>Opens an answer without an end of its own; the time limit covers its opening only.</summary>
    public ValueTask<HttpResponseMessage> OpenAsync(WireRequest request, CancellationToken cancellationToken) =>
        ExchangeAsync(request, cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> ExchangeAsync(WireRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        bool isLogged = _logger.IsEnabled(LogLevel.Debug);
        if (isLogged)
        {
            SynapseLog.Starting(_logger, request.Operation.Id);
        }

        var exchange = new Exchange(
            request,
            new CallDeadline(request, _options),
            SynapseTelemetry.Start(request.Operation, _options.BaseUrl!)
        );

        HttpResponseMessage? response = null;
        Exception? failure = null;
        try
        {
            response = await AttemptAsync(exchange, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            failure = e;
        }

        // Nearly every call succeeds at once, and passes the retry pipeline by.
        if (response is not { IsSuccessStatusCode: true })
        {
            try
            {
                response = await _retries.ContinueAsync(exchange, response, failure, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception e)
            {
                SynapseTelemetry.Stop(exchange, response: null, e.GetType().FullName);
                if (e is not (AttemptExpiredException or HttpRequestException or IOException))
                {
                    throw;
                }

                throw Describe(exchange, e);
            }
        }

        int status = (int)response.StatusCode;
        if (isLogged)
        {
            SynapseLog.Answered(
                _logger,
                request.Operation.Id,
                status,
                exchange.Deadline.Elapsed.TotalMilliseconds,
                Failures.RequestId(request, response)
            );
        }

        SynapseTelemetry.Stop(exchange, response, response.IsSuccessStatusCode ? null : status.ToString(CultureInfo.InvariantCulture));
        if (response.IsSuccessStatusCode)
        {
            _budget.Earn(afterRetry: exchange.Retries > 0);
        }

        return Examine(request, response);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> AttemptAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        WireRequest request = exchange.Request;
        HttpResponseMessage? response = null;
        using AttemptLimit limit = exchange.Deadline.StartAttempt(isFirst: exchange.Retries == 0, cancellationToken);
        try
        {
            using HttpRequestMessage message = request.ToMessage(_baseUrl);
            RequestHeaders.Apply(message, request, _userAgent);
            if (!request.Operation.IsAnonymous)
            {
                await _authenticator.AuthenticateAsync(message, limit.Token).ConfigureAwait(false);
            }

            response = await SendAsync(message, limit.Token).ConfigureAwait(false);

            // A caller's own handler may not say it, and what was sent is what errors must not show.
            response.RequestMessage ??= message;
            if (!(request.Operation.IsStream && response.IsSuccessStatusCode))
            {
                await ReceivedContent.ReceiveAsync(response, _options.MaxResponseBytes, limit).ConfigureAwait(false);
            }

            return response;
        }
        catch (Exception e)
        {
            using (response)
            {
                Exception meaning = MeaningOf(e, request, response, limit, cancellationToken);
                if (ReferenceEquals(meaning, e))
                {
                    throw;
                }

                throw meaning;
            }
        }
    }

    // A transport of the client's own needs nothing of what HttpClient adds, such as a time limit of its own.
    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) =>
        _transport is HttpClient http
            ? http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : _transport.SendAsync(message, cancellationToken);

    /// <summary>What it means that an attempt ended with an exception.</summary>
    private Exception MeaningOf(
        Exception e,
        WireRequest request,
        HttpResponseMessage? response,
        AttemptLimit limit,
        CancellationToken cancellationToken
    ) =>
        e switch
        {
            WireFormatException => Failures.BadAnswer(request, response!, e.Message),

        // The connect timeout of the transport looks like a cancellation, and like HttpClient.Timeout but for what is inside.
        OperationCanceledException { InnerException: TimeoutException { InnerException: not OperationCanceledException } connect } =>
            new HttpRequestException(HttpRequestError.ConnectionError, connect.Message, e),

        // A limit that is reached closes the connection, and a read may notice that first.
        OperationCanceledException or ObjectDisposedException when cancellationToken.IsCancellationRequested =>
            new OperationCanceledException(e.Message, e, cancellationToken),
        OperationCanceledException or ObjectDisposedException when limit.Token.IsCancellationRequested => limit.ToException(e),
        OperationCanceledException when _transport is HttpClient http => new AttemptExpiredException(SynapseDeadline.Call, http.Timeout, e),
        _ => e,
    };

    /// <summary>What a caller is told of a call that ended without an answer.</summary>
    private SynapseApiException Describe(Exchange exchange, Exception e)
    {
        SynapseLog.Failed(_logger, exchange.Request.Operation.Id, exchange.Deadline.Elapsed.TotalMilliseconds, e.GetType().Name);
        return e switch
        {
            AttemptExpiredException expired => Failures.Timeout(exchange.Request, expired.Deadline, expired.Allowed),
            _ when RetryPolicy.NoHttp(e) is { } kind => Failures.NoHttp(exchange.Request, kind),
            _ => Failures.Connection(exchange.Request, e),
        };
    }

    private HttpResponseMessage Examine(WireRequest request, HttpResponseMessage response)
    {
        try
        {
            request.Options.OnResponse?.Invoke(new SynapseResponse(
                request.Operation.Id,
                (int)response.StatusCode,
                SynapseResponse.CopyHeaders(response.Headers, ReceivedContent.HeadersOf(response)),
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
            : throw new SynapseProtocolException(
                $"{request.Operation.Id}: the link to the next page leads away from the client's base URL; it is not followed, as it would carry credentials along."
            )
            {
                Operation = request.Operation.Id,
            };
}
