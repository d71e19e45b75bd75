using System.Globalization;

namespace Synapse.Benchmarks.Probes;

/// <summary>What a probe says in its one line of output.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="StartBytes">The memory of the process before it.</param>
/// <param name="PeakBytes">The most memory that the process has held.</param>
/// <param name="GrowthBytes">By how much that is more than what a tenth of the work took.</param>
internal sealed record ProbeResult(double Seconds, long StartBytes, long PeakBytes, long GrowthBytes)
{
    public static ProbeResult Parse(string line)
    {
        string[] parts = line.Split(' ');
        long Bytes(int i) => long.Parse(parts[i], CultureInfo.InvariantCulture);
        return new ProbeResult(double.Parse(parts[0], CultureInfo.InvariantCulture), Bytes(1), Bytes(2), Bytes(3));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds:R} {StartBytes} {PeakBytes} {GrowthBytes}");
}
