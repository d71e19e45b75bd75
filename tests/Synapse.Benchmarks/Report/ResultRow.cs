namespace Synapse.Benchmarks.Report;

/// <summary>What was measured of a client at a workload. Ratios are to raw; what a workload does not measure is null.</summary>
internal sealed record ResultRow(string Workload, string Client)
{
    /// <summary>The processor's time in memory.</summary>
    public double? CpuRatio { get; init; }

    /// <summary>The time over loopback.</summary>
    public double? WallRatio { get; init; }

    /// <summary>What a call allocates.</summary>
    public long? Bytes { get; init; }

    /// <summary>Requests or lines a second.</summary>
    public double? PerSecond { get; init; }

    /// <summary>The most memory that the process held, or what that was above the start.</summary>
    public long? MemoryBytes { get; init; }
}
