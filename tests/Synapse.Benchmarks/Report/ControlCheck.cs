using System.Globalization;
using Spectre.Console;
using Synapse.Benchmarks.Workloads;

namespace Synapse.Benchmarks.Report;

/// <summary>Says whether the machine was quiet enough: raw against raw is 1, and what it differs by is noise.</summary>
internal static class ControlCheck
{
    private const double Least = 0.95;
    private const double Most = 1.05;

    public static void Write(IAnsiConsole console, IEnumerable<ResultRow> rows)
    {
        foreach (ResultRow row in rows.Where(row => row.Client == Run.Control))
        {
            foreach ((string clock, double? ratio) in new[] { ("CPU", row.CpuRatio), ("wall", row.WallRatio) })
            {
                if (ratio is < Least or > Most)
                {
                    console.MarkupLineInterpolated(
                        CultureInfo.InvariantCulture,
                        $"[yellow]{row.Workload}: raw against raw is {ratio:0.00} ({clock}), so the machine is not quiet: its ratios say little.[/]");
                }
            }
        }
    }
}
