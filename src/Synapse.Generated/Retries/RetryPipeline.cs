using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Synapse.Generated.Diagnostics;

namespace Synapse.Generated.Retries;

/// <summary>Goes on with a call whose first attempt failed, as <see cref="RetryPolicy" /> decides after each attempt.</summary>
internal sealed class RetryPipeline(
    RetryPolicy policy,
    TimeProvider time,
    ILogger logger,
    Func<Exchange, CancellationToken, ValueTask<AttemptOutcome>> attempt)
{
    // Made when something fails for the first time: a process whose calls succeed never pays for it.
    private ResiliencePipeline<Step> Pipeline => field ??= Build();

    /// <summary>Returns the outcome of the last attempt.</summary>
    /// <param name="exchange">The call.</param>
    /// <param name="first">The outcome of the first attempt.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public async ValueTask<AttemptOutcome> ContinueAsync(Exchange exchange, AttemptOutcome first, CancellationToken cancellationToken)
    {
        AttemptOutcome? pending = first;
        ResilienceContext context = ResilienceContextPool.Shared.Get(exchange.Request.Operation.Id, cancellationToken);
        try
        {
            Outcome<Step> last = await Pipeline.ExecuteOutcomeAsync(
                async (context, exchange) =>
                {
                    AttemptOutcome outcome = pending ?? await attempt(exchange, context.CancellationToken).ConfigureAwait(false);
                    pending = null;
                    return Outcome.FromResult(Decide(exchange, outcome));
                },
                context,
                exchange).ConfigureAwait(false);
            last.ThrowIfException();
            return last.Result.Outcome;
        }
        finally
        {
            // A pipeline that is cancelled before it begins asks for no attempt.
            pending?.Dispose();
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private Step Decide(Exchange exchange, AttemptOutcome outcome)
    {
        RetryDecision next = policy.Decide(exchange, outcome);
        if (next.RefusedBy is { } refusedBy)
        {
            exchange.Trace.RefuseRetry(outcome.Reason, refusedBy);
        }

        return new Step(exchange, outcome, next);
    }

    private ResiliencePipeline<Step> Build()
    {
        var builder = new ResiliencePipelineBuilder<Step> { TimeProvider = time };
        if (policy.MaxRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<Step>
            {
                MaxRetryAttempts = policy.MaxRetries,
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result.Next.Delay is not null),
                DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result.Next.Delay),
                OnRetry = args =>
                {
                    (Exchange exchange, AttemptOutcome outcome, _) = args.Outcome.Result;
                    exchange.Retries++;
                    exchange.Trace.Retry(exchange.Retries, outcome.Reason, args.RetryDelay, policy.BudgetTokens);
                    SynapseLog.Retrying(logger, exchange.Request.Operation.Id, args.RetryDelay, exchange.Retries, outcome.Reason);
                    return ValueTask.CompletedTask;
                },
            });
        }

        return builder.Build();
    }

    /// <summary>An attempt and what follows it. The pipeline disposes of one that it does not return.</summary>
    private readonly record struct Step(Exchange Exchange, AttemptOutcome Outcome, RetryDecision Next) : IDisposable
    {
        public void Dispose() => Outcome.Dispose();
    }
}
