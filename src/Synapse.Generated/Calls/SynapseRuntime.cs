using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Synapse.Generated.Authentication;
using Synapse.Generated.Deadlines;
using Synapse.Generated.Diagnostics;
using Synapse.Generated.Json;
using Synapse.Generated.Requests;
using Synapse.Generated.Responses;
using Synapse.Generated.Retries;

namespace Synapse.Generated.Calls;

/// <summary>Sends what generated methods describe, and decodes what comes back. It knows no operation.</summary>
internal sealed partial class SynapseRuntime
{
    private readonly SynapseClientOptions _options;
    private readonly MessageFactory _messages;
    private readonly RetryBudget _budget;
    private readonly AttemptSender _attempts;
    private readonly RetryPipeline _retries;
    private readonly ILogger _logger;

    public SynapseRuntime(
        HttpMessageInvoker transport,
        SynapseClientOptions options,
        IAuthenticationProvider credentials,
        RetryBudget budget
    )
    {
        _budget = budget;
        _options = options;
        _messages = new MessageFactory(options, transport as HttpClient);
        _logger = options.LoggerFactory?.CreateLogger(SynapseLog.Category) ?? NullLogger.Instance;
        _attempts = new AttemptSender(
            transport,
            _messages,
            new RequestAuthenticator(credentials, options.BaseUrl!, options.CredentialScheme),
            options.MaxResponseBytes);
        _retries = new RetryPipeline(
            new RetryPolicy(options.Retry, budget, options.TimeProvider),
            options.TimeProvider,
            _logger,
            _attempts.SendAsync
        );
    }

    public TimeProvider Time => _options.TimeProvider;

    public SynapseClientOptions Options => _options;

    public Task<T> SendAsync<T, TCodec>(WireRequest request, CancellationToken cancellationToken)
        where TCodec : struct, ICodec<T> => SendAsync<T, TCodec>(request, deadline: null, cancellationToken);

    private async Task<T> SendAsync<T, TCodec>(WireRequest request, CallDeadline? deadline, CancellationToken cancellationToken)
        where TCodec : struct, ICodec<T>
    {
        using HttpResponseMessage response = await ExchangeAsync(request, deadline, cancellationToken).ConfigureAwait(false);
        T result = ((ReceivedContent)response.Content).Body.IsEmpty
            ? throw ResponseFailures.BreaksContract(request, response, "it has no body")
            : Decode<T, TCodec>(request, response, cancellationToken);
        return result is IStoredFile stored && request.SentFile?.FindDifference(stored) is { } difference
            ? throw ResponseFailures.BreaksContract(request, response, difference)
            : result;
    }

    /// <summary>Opens a response without an end of its own; the time limit covers its opening only.</summary>
    public ValueTask<HttpResponseMessage> OpenAsync(WireRequest request, CancellationToken cancellationToken) =>
        ExchangeAsync(request, deadline: null, cancellationToken);

    private CallDeadline StartDeadline(WireRequest request) => new(CallLimits.Of(request, _options), _options.TimeProvider);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> ExchangeAsync(
        WireRequest request, CallDeadline? deadline, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_logger.IsEnabled(LogLevel.Debug))
        {
            SynapseLog.Starting(_logger, request.Operation.Id);
        }

        var exchange = new Exchange(
            request,
            deadline ?? StartDeadline(request),
            CallTrace.Start(request.Operation, _options.BaseUrl!)
        );
        AttemptOutcome outcome = await _attempts.SendAsync(exchange, cancellationToken).ConfigureAwait(false);

        // Nearly every call succeeds at once, and passes the retry pipeline by.
        if (!outcome.IsSuccess)
        {
            outcome = await RetryAsync(exchange, outcome, cancellationToken).ConfigureAwait(false);
        }

        HttpResponseMessage response = outcome.Response ?? throw Fail(exchange, outcome.Failure!);
        Note(exchange, response);
        return Examine(request, response);
    }

    private async ValueTask<AttemptOutcome> RetryAsync(Exchange exchange, AttemptOutcome first, CancellationToken cancellationToken)
    {
        try
        {
            return await _retries.ContinueAsync(exchange, first, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // Such as the caller's cancellation in the wait before an attempt.
            return new AttemptOutcome(new Final(e));
        }
    }

    /// <summary>Notes that the call ended without a response, and throws what its caller gets.</summary>
    private SynapseApiException Fail(Exchange exchange, AttemptFailure failure)
    {
        TimeSpan elapsed = exchange.Elapsed;
        exchange.Trace.Stop(elapsed, exchange.Retries, status: null, requestId: null, failure.Type.FullName);
        if (failure is Final or Garbled)
        {
            // With the stack trace that it has already.
            ExceptionDispatchInfo.Throw(failure.Cause);
        }

        SynapseLog.Failed(_logger, exchange.Request.Operation.Id, elapsed.TotalMilliseconds, failure.Type.Name);
        return CallFailures.Of(exchange.Request, failure);
    }

    private void Note(Exchange exchange, HttpResponseMessage response)
    {
        int status = (int)response.StatusCode;
        TimeSpan elapsed = exchange.Elapsed;
        bool isLogged = _logger.IsEnabled(LogLevel.Debug);
        string? requestId = isLogged || exchange.Trace.IsRecorded ? ResponseFailures.RequestIdOf(exchange.Request, response) : null;
        if (isLogged)
        {
            SynapseLog.Answered(_logger, exchange.Request.Operation.Id, status, elapsed.TotalMilliseconds, requestId);
        }

        string? error = response.IsSuccessStatusCode ? null : status.ToString(CultureInfo.InvariantCulture);
        exchange.Trace.Stop(elapsed, exchange.Retries, status, requestId, error);
        if (response.IsSuccessStatusCode)
        {
            _budget.Earn(afterRetry: exchange.Retries > 0);
        }
    }

    private static SynapseResponse AsReceived(WireRequest request, HttpResponseMessage response) => new(
        request.Operation.Id,
        (int)response.StatusCode,
        SynapseResponse.CopyHeaders(response.Headers, ReceivedContent.HeadersOf(response)),
        response.Content is ReceivedContent received ? received.Body.ToArray() : default);

    private HttpResponseMessage Examine(WireRequest request, HttpResponseMessage response)
    {
        try
        {
            request.Options.OnResponse?.Invoke(AsReceived(request, response));
            return response.IsSuccessStatusCode ? response : throw ResponseFailures.Of(request, response, _options.TimeProvider);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
