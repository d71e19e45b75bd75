namespace Synapse.FleetSimulation.Simulation;

/// <summary>
/// A clock that jumps from one timer to the next. Whatever waits on it goes on inside its timer, on the one thread that runs the
/// simulation, so that the same seed always gives the same events in the same order.
/// </summary>
internal sealed class VirtualTime : TimeProvider
{
    private readonly PriorityQueue<(Timer Timer, long Setting), (long Due, long Setting)> _due = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
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
        // What is awaited goes on in place only where no context wants it elsewhere.
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
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
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }

        _now = end.Ticks;
    }

    private void Set(Timer timer, long setting, TimeSpan dueTime)
    {
        if (Environment.CurrentManagedThreadId != _thread)
        {
            throw new InvalidOperationException("Something waits outside of the simulation's thread: the run would not be repeatable.");
        }

        _due.Enqueue((timer, setting), (_now + dueTime.Ticks, setting));
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
                time.Set(this, _setting, dueTime);
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
