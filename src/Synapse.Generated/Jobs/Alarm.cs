namespace Synapse.Generated.Jobs;

/// <summary>A wait that a ring from outside makes shorter. A ring that nobody waits for counts for the next wait.</summary>
internal sealed class Alarm(TimeProvider time)
{
    private ITimer? _timer;
    private long _start;
    private TimeSpan _earliest;
    private int _isRung;

    /// <summary>Waits until the latest time, or, once it has rung, until the earliest.</summary>
    public async Task WaitAsync(TimeSpan earliest, TimeSpan latest, CancellationToken cancellationToken)
    {
        var due = new TaskCompletionSource();
        (_start, _earliest) = (time.GetTimestamp(), earliest);
        using CancellationTokenRegistration cancellation = cancellationToken.UnsafeRegister(
            static (source, token) => ((TaskCompletionSource)source!).TrySetCanceled(token),
            due);
        using ITimer timer = time.CreateTimer(
            static source => ((TaskCompletionSource)source!).TrySetResult(), due, latest, Timeout.InfiniteTimeSpan);
        Interlocked.Exchange(ref _timer, timer);
        if (Volatile.Read(ref _isRung) != 0)
        {
            Hasten(timer);
        }

        try
        {
            await due.Task.ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Exchange(ref _timer, null);
        }
    }

    /// <summary>Rings. What waits goes on by a timer, so that it never runs within the one who rings.</summary>
    public void Ring()
    {
        Interlocked.Exchange(ref _isRung, 1);
        if (Volatile.Read(ref _timer) is { } timer)
        {
            Hasten(timer);
        }
    }

    /// <summary>Whether it has rung since this was asked last.</summary>
    public bool TakeRing() => Interlocked.Exchange(ref _isRung, 0) != 0;

    private void Hasten(ITimer timer)
    {
        TimeSpan left = _earliest - time.GetElapsedTime(_start);
        timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
