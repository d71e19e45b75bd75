namespace Synapse.Emulator.Changes;

/// <summary>
/// Counts changes by topic and wakes those who follow them. What is kept is a number per topic, however much changes and however slowly a
/// follower reads: it misses intermediate states, never the last one.
/// </summary>
internal sealed class EmulatorChanges
{
    private readonly long[] _counts = new long[Enum.GetValues<ChangeTopic>().Length];
    private TaskCompletionSource? _waiter;

    /// <summary>Gets the number of changes so far.</summary>
    public long Count(ChangeTopic topic) => Interlocked.Read(ref _counts[(int)topic]);

    /// <summary>Completes at the next change. Take it before reading the counts, so that no change falls in between.</summary>
    public Task NextChange()
    {
        TaskCompletionSource? waiter = Volatile.Read(ref _waiter);
        if (waiter is not null)
        {
            return waiter.Task;
        }

        var own = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return (Interlocked.CompareExchange(ref _waiter, own, null) ?? own).Task;
    }

    public void Raise(ChangeTopic topic)
    {
        Interlocked.Increment(ref _counts[(int)topic]);
        Interlocked.Exchange(ref _waiter, null)?.SetResult();
    }
}
