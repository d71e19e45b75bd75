namespace Synapse.FleetSimulation.Simulation;

/// <summary>
/// A clock that jumps from one timer to the next. Whatever waits on it goes on inside its timer, on the one thread that runs the
/// simulation, so that the same seed always gives the same events in the same order.
/// </summary>
internal sealed class VirtualTime : TimeProvider
{
    private readonly PriorityQueue<(Timer Timer, long Setting), (long Due, long Setting)> _due = new();
    private long _now;
    private long _settings;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How long the simulation has run.</summary>
    public TimeSpan Now => new(_now);

    public override long GetTimestamp() => _now;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(_now);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Does something later.</summary>
    public void Schedule(TimeSpan delay, Action action) =>
        CreateTimer(static state => ((Action)state!)(), action, delay, Timeout.InfiniteTimeSpan);

    /// <summary>Lets everything happen that is due until a time.</summary>
    public void RunUntil(TimeSpan end)
    {
        while (_due.TryPeek(out _, out (long Due, long Setting) next) && next.Due <= end.Ticks)
        {
            (Timer timer, long setting) = _due.Dequeue();
            if (timer.IsSet(setting))
            {
                _now = next.Due;
                timer.Fire();
            }
        }

        _now = end.Ticks;
    }

    private sealed class Timer(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        private long _setting;

        public bool IsSet(long setting) => _setting == setting;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
            {
                throw new NotSupportedException("Nothing that is simulated repeats by itself.");
            }

            _setting = ++time._settings;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                time._due.Enqueue((this, _setting), (time._now + dueTime.Ticks, _setting));
            }

            return true;
        }

        public void Fire()
        {
            _setting = 0;
            callback(state);
        }

        public void Dispose() => _setting = 0;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
