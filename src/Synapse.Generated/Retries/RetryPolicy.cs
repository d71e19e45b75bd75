using System.Net;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Retries;

/// <summary>Decides whether a request is sent again and when: by the contract's mark, the caller's wish, and what went wrong.</summary>
internal sealed class RetryPolicy(SynapseRetryOptions options, RetryBudget budget, TimeProvider time)
{
    public int MaxRetries => options.MaxRetries;

    public int BudgetTokens => budget.Tokens;

    /// <summary>Decides what follows an attempt, and pays for the retry out of the budget.</summary>
    public RetryDecision Decide(Exchange exchange, AttemptOutcome outcome)
    {
        if (exchange.Retries >= options.MaxRetries || !MayRetry(exchange.Request, outcome))
        {
            return default;
        }

        // A shorter wait than the server asks for cannot help.
        TimeSpan? asked = RetryAfter.Of(outcome.Response, time);
        if (asked > options.MaxRetryAfter)
        {
            return new RetryDecision(Delay: null, RefusedBy: "retry_after");
        }

        // What cannot be had within the call's time is not waited for.
        TimeSpan delay = asked ?? DelayAfter(exchange.Retries);
        if (delay >= exchange.Deadline.Remaining)
        {
            return new RetryDecision(Delay: null, RefusedBy: "deadline");
        }

        return budget.TrySpend() ? new RetryDecision(delay) : new RetryDecision(Delay: null, RefusedBy: "budget");
    }

    private static bool MayRetry(WireRequest request, AttemptOutcome outcome)
    {
        if (request.Options.Retry == RetryBehavior.Never)
        {
            return false;
        }

        bool canSendAgain = request.IsRepeatable && request.CanRepeatContent;
        return outcome.Failure switch
        {
            NotSent notSent => notSent.MayPass,
            Broken or Garbled => canSendAgain,
            Expired expired => canSendAgain && expired.Deadline != SynapseDeadline.Call,
            NoHttp or Final => false,
            _ => canSendAgain && IsPassing(outcome.Response!.StatusCode),
        };
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
            or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    // Full jitter: clients that failed together do not come back together.
    private TimeSpan DelayAfter(int retries)
    {
        double longest = Math.Min(options.MaxDelay.TotalMilliseconds, options.BaseDelay.TotalMilliseconds * Math.Pow(2, retries));
        return TimeSpan.FromMilliseconds(longest * options.Randomizer());
    }
}
