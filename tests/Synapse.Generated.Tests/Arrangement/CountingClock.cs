using Microsoft.Extensions.Time.Testing;

namespace Synapse.Generated.Tests.Arrangement;

/// <summary>A clock that knows how many of its timers nobody has disposed.</summary>
internal sealed class CountingClock : FakeTimeProvider
{
    public int Made { get; private set; }

    public int Running { get; private set; }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Made++;
        Running++;
        return new CountedTimer(base.CreateTimer(callback, state, dueTime, period), () => Running--);
    }

    private sealed class CountedTimer(ITimer timer, Action onDispose) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            onDispose();
            timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            onDispose();
            return timer.DisposeAsync();
        }
    }
}
