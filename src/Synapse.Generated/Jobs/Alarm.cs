namespace Synapse.Generated.Jobs;

/// <summary>
/// A wait that a ring from outside makes shorter. A ring that nobody waits for counts for the next wait. What waits goes on by a timer
/// whatever ends the wait, and so never within the code that rings or cancels.
/// </summary>
internal sealed class Alarm(TimeProvider time)
{
    private ITimer? _timer;
    private long _start;
    private TimeSpan _earliest;
    private int _isRung;

    /// <summary>Waits until the latest time, or, once it has rung, until the earliest.</summary>
    public async Task WaitAsync(TimeSpan earliest, TimeSpan latest, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var due = new TaskCompletionSource();
        (_start, _earliest) = (time.GetTimestamp(), earliest);
        using ITimer timer = time.CreateTimer(
            static source => ((TaskCompletionSource)source!).TrySetResult(), due, latest, Timeout.InfiniteTimeSpan);
        using CancellationTokenRegistration cancellation = cancellationToken.UnsafeRegister(
            static timer => ((ITimer)timer!).Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan), timer);
        Interlocked.Exchange(ref _timer, timer);
        if (Volatile.Read(ref _isRung) != 0)
        {
            Hasten(timer);
        }

        await due.Task.ConfigureAwait(false);
        Interlocked.Exchange(ref _timer, null);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Rings.</summary>
    public void Ring()
    {
        Interlocked.Exchange(ref _isRung, 1);
        if (Volatile.Read(ref _timer) is { } timer)
        {
            Hasten(timer);
        }
    }

    /// <summary>Determines whether it has rung since this was asked last.</summary>
    public bool TakeRing() => Interlocked.Exchange(ref _isRung, 0) != 0;

    private void Hasten(ITimer timer)
    {
        TimeSpan left = _earliest - time.GetElapsedTime(_start);
        timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
