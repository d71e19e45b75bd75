using System.Globalization;
using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Polly;
using Synapse.Generated.Calls;
using Synapse.Generated.Deadlines;
using Synapse.Generated.Diagnostics;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Retries;

/// <summary>Decides whether a request is sent again and when: by the contract's mark, the caller's wish, and what went wrong.</summary>
internal static class RetryPolicy
{
    private static readonly ResiliencePropertyKey<Exchange> ExchangeKey = new("Synapse.Exchange");

    public static ResiliencePipeline<HttpResponseMessage> Build(
        SynapseRetryOptions options,
        RetryBudget budget,
        TimeProvider time,
        ILogger logger
    )
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        if (options.MaxRetries > 0)
        {
            builder.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetries,
                ShouldHandle = args =>
                {
                    Exchange exchange = args.Context.Properties.GetValue(ExchangeKey, null!);
                    if (args.AttemptNumber >= options.MaxRetries || !MayRepeat(exchange.Request, args.Outcome))
                    {
                        return ValueTask.FromResult(false);
                    }

                    // What cannot be had within the call's time is not waited for.
                    exchange.Delay = Delay(options, time, args.Outcome.Result, args.AttemptNumber);
                    string? refusal = exchange.Delay >= exchange.Deadline.Remaining ? "deadline" : budget.TrySpend() ? null : "budget";
                    if (refusal is not null)
                    {
                        SynapseTelemetry.RetryRefused(exchange, Reason(args.Outcome), refusal);
                    }

                    return ValueTask.FromResult(refusal is null);
                },
                DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(args.Context.Properties.GetValue(ExchangeKey, null!).Delay),
                OnRetry = args =>
                {
                    Exchange exchange = args.Context.Properties.GetValue(ExchangeKey, null!);
                    exchange.Retries++;
                    string reason = Reason(args.Outcome);
                    SynapseTelemetry.Retry(exchange, reason, budget.Tokens);
                    SynapseLog.Retrying(logger, args.Context.OperationKey!, args.RetryDelay, args.AttemptNumber + 1, reason);
                    return ValueTask.CompletedTask;
                },
            });
        }

        return builder.Build();
    }

    public static ResilienceContext Enter(Exchange exchange, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(exchange.Request.Operation.Id, cancellationToken);
        context.Properties.Set(ExchangeKey, exchange);
        return context;
    }

    /// <summary>Whether a failure happened before anything of a request was sent.</summary>
    public static bool WasNotSent(Exception? exception) => exception is HttpRequestException
    {
        HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError,
    };

    /// <summary>What is wrong with an answer that is no HTTP at all, so that a second request would get the same; null for any other failure.</summary>
    public static HttpRequestError? NoHttp(Exception? exception)
    {
        HttpRequestError? error = exception switch
        {
            HttpRequestException e => e.HttpRequestError,
            HttpIOException e => e.HttpRequestError,
            _ => null,
        };
        return error is HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded ? error : null;
    }

    private static bool MayRepeat(WireRequest request, Outcome<HttpResponseMessage> outcome)
    {
        if (request.Options.Retry == RetryBehavior.Never)
        {
            return false;
        }

        if (WasNotSent(outcome.Exception))
        {
            return true;
        }

        bool isSafe = request.Operation.Retry == RetryMark.Safe || request.Options.Retry == RetryBehavior.Always;
        return isSafe && request.CanRepeatContent && NoHttp(outcome.Exception) is null && IsPassing(outcome);
    }

    private static bool IsPassing(Outcome<HttpResponseMessage> outcome) => outcome.Result is { } response
        ? response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
        : outcome.Exception is HttpRequestException or IOException and not AttemptExpiredException { Deadline: SynapseDeadline.Call };

    private static string Reason(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response
            ? ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)
            : outcome.Exception!.GetType().Name;

    // Full jitter: clients that failed together do not come back together.
    private static TimeSpan Delay(SynapseRetryOptions options, TimeProvider time, HttpResponseMessage? response, int attempt)
    {
        if (RetryAfter.Of(response, time) is { } asked)
        {
            return asked < options.MaxRetryAfter ? asked : options.MaxRetryAfter;
        }

        double longest = Math.Min(options.MaxDelay.TotalMilliseconds, options.BaseDelay.TotalMilliseconds * Math.Pow(2, attempt));
        return TimeSpan.FromMilliseconds(longest * options.Randomizer());
    }
}
