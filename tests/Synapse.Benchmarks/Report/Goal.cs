using System.Globalization;

namespace Synapse.Benchmarks.Report;

/// <summary>What the SDK is to reach.</summary>
/// <param name="Name">What it is about, as in "cpu ≤ 0.5".</param>
/// <param name="Limit">The limit.</param>
/// <param name="AtMost">Whether the value is to stay below the limit, or above it.</param>
/// <param name="ValueOf">Takes the value of the SDK's row and raw's.</param>
internal sealed record Goal(string Name, double Limit, bool AtMost, Func<ResultRow, ResultRow, double?> ValueOf)
{
    public static Goal Cpu(double limit) => new($"cpu ≤ {Text(limit)}", limit, AtMost: true, (sdk, _) => sdk.CpuRatio);

    public static Goal Wall(double limit) => new($"wall ≤ {Text(limit)}", limit, AtMost: true, (sdk, _) => sdk.WallRatio);

    public static Goal KiloBytes(int limit) => new($"≤ {Text(limit)} KB", limit * 1024, AtMost: true, (sdk, _) => sdk.Bytes);

    public static Goal BytesOfRaw(double limit) =>
        new($"bytes ≤ {Text(limit)} of raw", limit, AtMost: true, (sdk, raw) => (double?)sdk.Bytes / raw.Bytes);

    /// <summary>Whether it is met; null if it was not measured.</summary>
    public bool? IsMet(ResultRow sdk, ResultRow raw) => ValueOf(sdk, raw) is { } value ? AtMost ? value <= Limit : value >= Limit : null;

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
