using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Synapse.Generated.Tests.Arrangement;

/// <summary>A clock on which every wait is over at once; it notes how long each would have been.</summary>
internal sealed class SkippingClock : FakeTimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
        {
            _waits.Enqueue(dueTime);
            Advance(dueTime);
        }

        return timer;
    }
}
