using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Synapse.Benchmarks.Workloads;

namespace Synapse.Benchmarks.Report;

/// <summary>The table as a page beside the benchmarks.</summary>
internal static class RatiosPage
{
    public static void Write(string path, IReadOnlyList<IWorkload> workloads, IReadOnlyList<ResultRow> rows)
    {
        string[] clients = [.. rows.Select(row => row.Client).Distinct()];
        var page = new StringBuilder();
        page.Append("# The SDK beside what else there is\n\n");
        page.Append("Written by `dotnet run -c Release --project tests/programs/Synapse.Benchmarks -- ratios --publish`. ");
        page.Append(
            "CPU and wall are ratios to `raw` (hand-written `HttpClient` with source-generated System.Text.Json), "
                + "each the median of paired rounds in random order; less is better. "
        );
        page.Append("`raw again` is raw against itself: what it differs from 1 by is the machine's noise. ");
        page.Append(
            $"Measured on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription.Split(' ')[0]} "
                + $"{RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors.\n\n"
        );
        if (ControlCheck.Find(rows) is { Count: > 0 } findings)
        {
            page.Append($"**The machine was not quiet** at {string.Join(", ", findings)}: the ratios there say little.\n\n");
        }

        page.Append($"| | | {string.Join(" | ", clients)} |\n|---|---|{string.Concat(Enumerable.Repeat("---:|", clients.Length))}\n");
        foreach (IWorkload workload in workloads)
        {
            AppendRows(
                page,
                workload,
                [.. clients.Select(client => rows.FirstOrDefault(row => row.Workload == workload.Name && row.Client == client))]
            );
        }

        page.Append("\n| | Goal | It is | |\n|---|---|---:|---|\n");
        foreach (IWorkload workload in workloads)
        {
            string title = workload.Title;
            foreach (GoalResult goal in GoalResult.Of(workload, rows))
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| {title} | {goal.Goal} | {goal.Value:#,0.##} | {(goal.IsMet ? "met" : "**missed**")} |\n"
                );
                title = "";
            }
        }

        File.WriteAllText(path, page.ToString());
    }

    private static void AppendRows(StringBuilder page, IWorkload workload, ResultRow?[] rows)
    {
        string title = workload.Title;
        foreach (Measure measure in Measure.All)
        {
            string[] values = [.. rows.Select(row => row is null ? "" : measure.TextOf(row) ?? "")];
            if (Array.Exists(values, value => value.Length > 0))
            {
                page.Append($"| {title} | {measure.Name} | {string.Join(" | ", values)} |\n");
                title = "";
            }
        }
    }
}
