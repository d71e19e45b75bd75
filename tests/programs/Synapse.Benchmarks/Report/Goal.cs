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

    public static Goal KiloBytes(int limit) => AtMostOf($"bytes a call ≤ {limit * 1024}", limit * 1024, row => row.Bytes);

    public static Goal BytesOfRaw(double limit) =>
        new($"bytes ≤ {Text(limit)} of raw", limit, AtMost: true, (sdk, raw) => (double?)sdk.Bytes / raw.Bytes);

    public static Goal RateOfRaw(double limit) => new($"rate ≥ {Text(limit)} of raw", limit, AtMost: false, (sdk, _) => 1 / sdk.WallRatio);

    public static Goal Rate(double limit) =>
        new($"a second ≥ {limit.ToString("N0", CultureInfo.InvariantCulture)}", limit, AtMost: false, (sdk, _) => sdk.PerSecond);

    public static Goal PeakMegaBytes(int limit) => AtMostOf($"peak memory ≤ {limit} MB", limit, row => row.PeakBytes / MegaByte);

    public static Goal AboveStartMegaBytes(int limit) =>
        AtMostOf($"memory above start ≤ {limit} MB", limit, row => row.AboveStartBytes / MegaByte);

    public static Goal GrowthMegaBytes(int limit) =>
        AtMostOf($"memory above a tenth of it ≤ {limit} MB", limit, row => row.GrowthBytes / MegaByte);

    /// <summary>Whether a value meets it.</summary>
    public bool Allows(double value) => AtMost ? value <= Limit : value >= Limit;

    private static Goal AtMostOf(string name, double limit, Func<ResultRow, double?> valueOf) =>
        new(name, limit, AtMost: true, (sdk, _) => valueOf(sdk));

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
