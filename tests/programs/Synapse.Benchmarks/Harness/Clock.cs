using System.Diagnostics;

namespace Synapse.Benchmarks.Harness;

/// <summary>What time is taken: the processor's over all threads of the process, or the wall's.</summary>
internal abstract class Clock
{
    public static Clock Cpu { get; } = new CpuClock();

    public static Clock Wall { get; } = new WallClock();

    /// <summary>Seconds from some start.</summary>
    public abstract double Now { get; }

    private sealed class CpuClock : Clock
    {
        public override double Now => Environment.CpuUsage.TotalTime.TotalSeconds;
    }

    private sealed class WallClock : Clock
    {
        public override double Now => Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
    }
}
