using System.Globalization;
using Spectre.Console;
using Synapse.Benchmarks.Workloads;

namespace Synapse.Benchmarks.Report;

/// <summary>Says whether the machine was quiet enough: raw against raw is 1, and what it differs by is noise.</summary>
internal static class ControlCheck
{
    private const double Least = 0.95;
    private const double Most = 1.05;

    /// <summary>What was measured while the machine was not quiet.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<ResultRow> rows) =>
        [
            .. from row in rows
            where row.Client == Run.Control
            from measured in new[] { (Clock: "CPU", Ratio: row.CpuRatio), (Clock: "wall", Ratio: row.WallRatio) }
            where measured.Ratio is < Least or > Most
            select string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Workload} ({measured.Clock}: raw against raw is {measured.Ratio:0.00})"
            ),
        ];

    public static void Write(IAnsiConsole console, IEnumerable<ResultRow> rows)
    {
        foreach (string finding in Find(rows))
        {
            console.MarkupLineInterpolated($"[yellow]The machine was not quiet, so these ratios say little: {finding}[/]");
        }
    }
}
