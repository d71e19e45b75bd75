using Spectre.Console;
using Synapse.Benchmarks.Workloads;

namespace Synapse.Benchmarks.Report;

/// <summary>The table on the terminal.</summary>
internal static class ResultTable
{
    private const int RedirectedWidth = 160;

    public static void Write(IAnsiConsole console, IReadOnlyList<IWorkload> workloads, IReadOnlyList<ResultRow> rows)
    {
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = RedirectedWidth;
        }

        foreach (IWorkload workload in workloads)
        {
            ResultRow[] own = [.. rows.Where(row => row.Workload == workload.Name)];
            var table = new Table().Border(TableBorder.Rounded).Title(Markup.Escape(workload.Title)).AddColumn("");
            foreach (ResultRow row in own)
            {
                table.AddColumn(new TableColumn(row.Client).RightAligned());
            }

            foreach (Measure measure in Measure.All.Where(measure => own.Any(row => measure.TextOf(row) is not null)))
            {
                table.AddRow([measure.Name, .. own.Select(row => measure.TextOf(row) ?? "")]);
            }

            console.Write(table);
            foreach (GoalResult goal in GoalResult.Of(workload, own))
            {
                console.MarkupLine(goal.IsMet ? $"  [green]met[/]    {goal}" : $"  [red]MISSED[/] {goal}");
            }

            console.WriteLine();
        }
    }
}
