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

    /// <summary>Requests, jobs, lines or bytes a second, over loopback.</summary>
    public double? PerSecond { get; init; }

    /// <summary>How long it takes, where it is done once.</summary>
    public double? Seconds { get; init; }

    /// <summary>The most memory that the process has held.</summary>
    public long? PeakBytes { get; init; }

    /// <summary>How much more that is than before the call.</summary>
    public long? AboveStartBytes { get; init; }

    /// <summary>How much more that is than with a tenth of the work.</summary>
    public long? GrowthBytes { get; init; }

    /// <summary>Whether the client cannot do it.</summary>
    public bool Failed { get; init; }
}
