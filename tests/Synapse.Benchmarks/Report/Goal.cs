using System.Globalization;

namespace Synapse.Benchmarks.Report;

/// <summary>What the SDK is to reach.</summary>
/// <param name="Name">What it is about, as in "CPU ≤ 0.5".</param>
/// <param name="Limit">The limit.</param>
/// <param name="AtMost">Whether the value is to stay below the limit, or above it.</param>
/// <param name="ValueOf">Takes the value of the SDK's row and raw's.</param>
internal sealed record Goal(string Name, double Limit, bool AtMost, Func<ResultRow, ResultRow, double?> ValueOf)
{
    private const double MegaByte = 1024 * 1024;

    public static Goal Cpu(double limit) => AtMostOf($"CPU ≤ {Text(limit)}", limit, row => row.CpuRatio);

    public static Goal Wall(double limit) => AtMostOf($"wall ≤ {Text(limit)}", limit, row => row.WallRatio);

    public static Goal KiloBytes(int limit) => AtMostOf($"≤ {limit} KB a call", limit * 1024, row => row.Bytes);

    public static Goal BytesOfRaw(double limit) => new($"bytes ≤ {Text(limit)} of raw", limit, AtMost: true, (sdk, raw) => (double?)sdk.Bytes / raw.Bytes);

    public static Goal RateOfRaw(double limit) => new($"rate ≥ {Text(limit)} of raw", limit, AtMost: false, (sdk, _) => 1 / sdk.WallRatio);

    public static Goal Rate(double limit) => new($"≥ {Text(limit)} a second", limit, AtMost: false, (sdk, _) => sdk.PerSecond);

    public static Goal PeakMegaBytes(int limit) => AtMostOf($"peak ≤ {limit} MB", limit * MegaByte, row => row.PeakBytes);

    public static Goal AboveStartMegaBytes(int limit) => AtMostOf($"≤ {limit} MB above start", limit * MegaByte, row => row.AboveStartBytes);

    public static Goal GrowthMegaBytes(int limit) => AtMostOf($"flat: ≤ {limit} MB above a tenth of it", limit * MegaByte, row => row.GrowthBytes);

    /// <summary>Whether it is met; null if it was not measured.</summary>
    public bool? IsMet(ResultRow sdk, ResultRow raw) => ValueOf(sdk, raw) is { } value ? AtMost ? value <= Limit : value >= Limit : null;

    private static Goal AtMostOf(string name, double limit, Func<ResultRow, double?> valueOf) => new(name, limit, AtMost: true, (sdk, _) => valueOf(sdk));

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
