namespace Synapse.Generated.Deadlines;

/// <summary>
/// Sources of tokens that a timer cancels. A timer is dear and seldom runs out, so each thread keeps one for its next wait.
/// </summary>
internal static class ExpirySource
{
    [ThreadStatic]
    private static CancellationTokenSource? _spare;

    /// <summary>A source that is cancelled after that time.</summary>
    public static CancellationTokenSource Rent(TimeSpan delay, TimeProvider time)
    {
        if (time != TimeProvider.System || _spare is not { } spare)
        {
            return new CancellationTokenSource(delay, time);
        }

        _spare = null;
        spare.CancelAfter(delay);
        return spare;
    }

    /// <summary>Takes a source back. Nothing may hold its token any longer.</summary>
    public static void Return(CancellationTokenSource source, TimeProvider time)
    {
        if (time == TimeProvider.System && source.TryReset())
        {
            _spare = source;
        }
        else
        {
            source.Dispose();
        }
    }
}
