using System.Globalization;

namespace Synapse.Benchmarks.Report;

/// <summary>Something that a row says, and how it is written.</summary>
/// <param name="Name">The name for readers.</param>
/// <param name="TextOf">The value as text; null if it was not measured.</param>
internal sealed record Measure(string Name, Func<ResultRow, string?> TextOf)
{
    private const double MegaByte = 1024 * 1024;

    public static IReadOnlyList<Measure> All { get; } =
    [
        new("CPU, in memory", row => Ratio(row.CpuRatio)),
        new("wall, over loopback", row => row.Failed ? "fails" : Ratio(row.WallRatio)),
        new("bytes a call", row => Number(row.Bytes)),
        new("a second", row => Number(row.PerSecond)),
        new("milliseconds", row => Number(row.Seconds * 1000)),
        new("peak memory, MB", row => Number(row.PeakBytes / MegaByte)),
        new("above start, MB", row => Number(row.AboveStartBytes / MegaByte)),
        new("above a tenth of it, MB", row => Number(row.GrowthBytes / MegaByte)),
    ];

    public static string? Ratio(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture);

    private static string? Number(double? value) => value?.ToString("N0", CultureInfo.InvariantCulture);
}
