namespace Synapse.Generated.Tests.Jobs.Model;

/// <summary>
/// A clock that goes from one timer to the next. What waits for a timer goes on within <see cref="RunNext" />, so that everything
/// happens in one thread and in an order that can be had again.
/// </summary>
internal sealed class VirtualTime : TimeProvider
{
    // Longer than any schedule and all that it may cause.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(70);

    private static readonly DateTimeOffset Epoch = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<(VirtualTimer Timer, int Version), (long Due, long Number)> _timers = new();
    private long _number;

    public TimeSpan Now { get; private set; }

    /// <summary>How many timers there were, and how many of them nobody has disposed.</summary>
    public (int Made, int Running) Timers { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.Ticks;

    public override DateTimeOffset GetUtcNow() => Epoch + Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Timers = (Timers.Made + 1, Timers.Running + 1);
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void At(TimeSpan time, Action action) => CreateTimer(_ => action(), null, time - Now, Timeout.InfiniteTimeSpan);

    /// <summary>Goes to the next timer and runs it; false if there is none.</summary>
    public bool RunNext()
    {
        while (true)
        {
            VirtualTimer timer;
            lock (_gate)
            {
                if (!_timers.TryDequeue(out (VirtualTimer Timer, int Version) next, out (long Due, long Number) place))
                {
                    return false;
                }

                timer = next.Timer;
                if (timer.Version != next.Version)
                {
                    continue;
                }

                Now = TimeSpan.FromTicks(Math.Max(Now.Ticks, place.Due));
            }

            Run(timer);
            return true;
        }
    }

    /// <summary>Runs the clock until a task is over; a wait that is cancelled goes on in another thread.</summary>
    public T Await<T>(Task<T> task)
    {
        while (!task.IsCompleted)
        {
            Assert.That(Now, Is.LessThan(Longest), "It does not end.");
            Assert.That(RunNext() || SpinWait.SpinUntil(() => task.IsCompleted, 1000), Is.True, "It waits for nothing.");
        }

        return task.GetAwaiter().GetResult();
    }

    /// <summary>The clock jumps, as on a machine that slept: what was due meanwhile is late.</summary>
    public void Jump(TimeSpan time) => Now += time;

    /// <summary>Without the test's context, in whose thread nothing would go on at once.</summary>
    private static void Run(VirtualTimer timer)
    {
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            timer.Run();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private void Start(VirtualTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            timer.Version++;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                _timers.Enqueue((timer, timer.Version), ((Now + dueTime).Ticks, _number++));
            }
        }
    }

    private sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        private bool _isDisposed;

        public int Version { get; set; }

        public void Run() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (_isDisposed)
            {
                return false;
            }

            // As the system's timers, whose longest time is 49 days.
            ArgumentOutOfRangeException.ThrowIfGreaterThan(dueTime.TotalMilliseconds, uint.MaxValue - 1);
            time.Start(this, dueTime);
            return true;
        }

        public void Dispose()
        {
            time.Timers = (time.Timers.Made, time.Timers.Running - (_isDisposed ? 0 : 1));
            _isDisposed = true;
            time.Start(this, Timeout.InfiniteTimeSpan);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
