using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Synapse.Generated.Tests.Jobs;

/// <summary>
/// A clock on which a wait below a minute is over at once; a longer one, such as a heartbeat, waits until the test turns it.
/// </summary>
internal sealed class ShortWaitsClock : FakeTimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    /// <summary>The short waits so far, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    /// <summary>What happens during a short wait; it is told how many there were.</summary>
    public Action<int>? OnWait { get; set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        // What a token waits for is a limit, and no wait.
        if (dueTime > TimeSpan.Zero && dueTime < TimeSpan.FromMinutes(1) && state is not CancellationTokenSource)
        {
            _waits.Enqueue(dueTime);
            OnWait?.Invoke(_waits.Count);
            Advance(dueTime);
        }

        return timer;
    }
}
