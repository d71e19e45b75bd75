using Microsoft.Extensions.Logging;
using Polly;
using Synapse.Generated.Calls;

namespace Synapse.Generated.Retries;

/// <summary>Goes on with a call whose first attempt failed, as <see cref="RetryPolicy" /> decides.</summary>
internal sealed class RetryPipeline(
    SynapseRetryOptions options,
    RetryBudget budget,
    TimeProvider time,
    ILogger logger,
    Func<Exchange, CancellationToken, ValueTask<HttpResponseMessage>> attempt)
{
    // Made when something fails for the first time: a process whose calls succeed never pays for it.
    private ResiliencePipeline<HttpResponseMessage> Pipeline => field ??= RetryPolicy.Build(options, budget, time, logger);

    /// <summary>The answer with which the call ends, or the exception.</summary>
    /// <param name="exchange">The call.</param>
    /// <param name="response">The answer to the first attempt; null if there was none.</param>
    /// <param name="failure">What went wrong, where there was no answer.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public async ValueTask<HttpResponseMessage> ContinueAsync(
        Exchange exchange, HttpResponseMessage? response, Exception? failure, CancellationToken cancellationToken)
    {
        Outcome<HttpResponseMessage>? first = response is not null
            ? Outcome.FromResult(response)
            : Outcome.FromException<HttpResponseMessage>(failure!);
        ResilienceContext context = RetryPolicy.Enter(exchange, cancellationToken);
        try
        {
            Outcome<HttpResponseMessage> last = await Pipeline.ExecuteOutcomeAsync(
                async (context, exchange) =>
                {
                    if (first is { } outcome)
                    {
                        first = null;
                        return outcome;
                    }

                    try
                    {
                        return Outcome.FromResult(await attempt(exchange, context.CancellationToken).ConfigureAwait(false));
                    }
                    catch (Exception e)
                    {
                        return Outcome.FromException<HttpResponseMessage>(e);
                    }
                },
                context,
                exchange).ConfigureAwait(false);
            last.ThrowIfException();
            return last.Result!;
        }
        finally
        {
            // A pipeline that is cancelled before it begins asks for no attempt.
            first?.Result?.Dispose();
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
