namespace Synapse.Generated.Jobs;

/// <summary>
/// Tells an outage, which is waited out, from a response that ends a tail or a wait. Until the server has responded once only a
/// few tries are made: an address may be wrong from the beginning.
/// </summary>
internal sealed class Outage(int maxRetries, SynapseRetryOptions options)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(20);

    private bool _hasResponded;
    private int _failures;

    /// <summary>Gets the time to wait before the next try.</summary>
    public TimeSpan Pause { get; private set; }

    /// <summary>The server has responded as it should.</summary>
    public void End() => (_hasResponded, _failures) = (true, 0);

    /// <summary>Determines whether a failure may pass; then <see cref="Pause" /> says when to try again.</summary>
    public bool MayPass(SynapseApiException failure)
    {
        int tries = _hasResponded ? maxRetries : Math.Min(maxRetries, options.MaxRetries);
        if (!IsPassing(failure) || _failures >= tries || failure.RetryAfter > options.MaxRetryAfter)
        {
            return false;
        }

        // Half of it is random: clients that failed together do not come back together.
        double grown = FirstPause.TotalMilliseconds * Math.Pow(2, Math.Min(_failures++, 16));
        double pause = Math.Min(grown, LongestPause.TotalMilliseconds) * (1 + options.Randomizer()) / 2;
        Pause = TimeSpan.FromMilliseconds(Math.Max(pause, failure.RetryAfter?.TotalMilliseconds ?? 0));
        return true;
    }

    // No response, a broken one, or one that says itself that it may be another the next time.
    private static bool IsPassing(SynapseApiException failure) =>
        failure.ResponseStatusCode is 0 or (>= 200 and < 300) or 408 or 429 or >= 500;
}
