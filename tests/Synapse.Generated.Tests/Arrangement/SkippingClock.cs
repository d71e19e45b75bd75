using System.Collections.Concurrent;

namespace Synapse.Generated.Tests.Arrangement;

/// <summary>A clock on which every wait is over at once; it notes how long each would have been.</summary>
/// <param name="longest">Waits of this length and above, such as a heartbeat, last until the test turns the clock; null for none.</param>
internal sealed class SkippingClock(TimeSpan? longest = null) : FakeTimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    public Action? OnWait { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);

        // What a token waits for is a limit, and no wait.
        if (dueTime > TimeSpan.Zero && dueTime < (longest ?? TimeSpan.MaxValue) && state is not CancellationTokenSource)
        {
            _waits.Enqueue(dueTime);
            OnWait?.Invoke();
            Advance(dueTime);
        }

        return timer;
    }
}
