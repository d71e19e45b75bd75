using System.Globalization;
using Spectre.Console;
using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Workloads;

namespace Synapse.Benchmarks.Report;

/// <summary>The table on the terminal.</summary>
internal static class ResultTable
{
    public static void Write(IAnsiConsole console, IReadOnlyList<IWorkload> workloads, IReadOnlyList<ResultRow> rows)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Workload", "Client", "CPU", "Wall", "Bytes a call", "A second", "Memory", "Goals");
        foreach (IWorkload workload in workloads)
        {
            ResultRow[] own = [.. rows.Where(row => row.Workload == workload.Name)];
            foreach (ResultRow row in own)
            {
                table.AddRow(
                    row == own[0] ? workload.Title : "",
                    row.Client,
                    Ratio(row.CpuRatio),
                    row.Failed ? "fails" : Ratio(row.WallRatio),
                    Number(row.Bytes),
                    Number(row.PerSecond),
                    Number(row.PeakBytes / (1024 * 1024), " MB"),
                    row.Client == ClientCatalog.Sdk ? string.Join("\n", workload.Goals.Select(goal => Mark(goal, row, own[0]))) : "");
            }

            table.AddEmptyRow();
        }

        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = 140;
        }

        console.Write(table);
    }

    private static string Ratio(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";

    private static string Number(double? value, string unit = "") => value?.ToString("N0", CultureInfo.InvariantCulture) + (value is null ? "" : unit);

    private static string Mark(Goal goal, ResultRow sdk, ResultRow raw) => goal.IsMet(sdk, raw) switch
    {
        true => $"[green]{goal.Name} met[/]",
        false => $"[red]{goal.Name} MISSED[/]",
        null => $"{goal.Name} not measured",
    };
}
