using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Synapse.Emulator;

namespace Synapse.Cli.Demo;

/// <summary>The demo for a person: headings, colours, and bars for what takes time.</summary>
internal sealed class TerminalReporter(IAnsiConsole terminal) : IDemoReporter
{
    private ProgressTask? _bar;
    private string? _group;

    public void Begin(SynapseEmulator emulator)
    {
        terminal.Write(new Panel(new Markup(
            $"[bold]Every documented example of the Integration API[/], by the real client over real HTTP.\n"
            + $"Emulator [cyan]{emulator.BaseAddress}[/]  ·  API reference [cyan]{new Uri(emulator.BaseAddress, "docs")}[/]"))
        {
            Header = new PanelHeader(" [bold cyan]dotnet synapse demo[/] "),
            Border = BoxBorder.Rounded,
            BorderStyle = new Style(Color.Grey),
            Expand = true,
        });
    }

    public async Task<StepOutcome> ShowAsync(DemoStep step, Func<Task<StepOutcome>> run)
    {
        if (_group != step.Group)
        {
            _group = step.Group;
            terminal.Write(
                new Rule($"[bold cyan]{Markup.Escape(step.Group)}[/]") { Justification = Justify.Left, Style = new Style(Color.Grey) }
            );
        }

        StepOutcome outcome = step.TakesTime ? await RunWithBarAsync(step, run) : await run();
        terminal.Write(Draw(outcome));
        return outcome;
    }

    public void Progress(StepProgress progress)
    {
        // Written while a bar is shown, a line stands above it.
        if (progress.LogLine is { } line)
        {
            terminal.MarkupLineInterpolated($"   [grey]│[/] {line}");
        }

        if (_bar is { } bar)
        {
            bar.Description = Markup.Escape(progress.Text);
            bar.Value = progress.Percentage;
        }
    }

    public void End(IReadOnlyList<StepOutcome> outcomes)
    {
        List<StepOutcome> failed = [.. outcomes.Where(outcome => outcome.Failure is not null)];
        double seconds = outcomes.Sum(outcome => outcome.Duration.TotalSeconds);
        string sum = string.Create(
            CultureInfo.InvariantCulture,
            $"{outcomes.Count - failed.Count} of {outcomes.Count} steps did what the documentation says, in {seconds:0.0} s"
        );
        terminal.Write(
            new Rule($"[bold {(failed.Count == 0 ? "green" : "red")}]{sum}[/]")
            {
                Style = new Style(failed.Count == 0 ? Color.Green : Color.Red),
            }
        );
        foreach (StepOutcome outcome in failed)
        {
            terminal.MarkupLineInterpolated($"[red]✗ {outcome.Step.Group} / {outcome.Step.Title}:[/] {outcome.Failure ?? ""}");
        }

        if (failed.Count == 0)
        {
            terminal.MarkupLine("[grey]Next:[/] dotnet synapse emulator --seed documented  [grey]·[/]  dotnet synapse plugins get --help");
        }
    }

    /// <summary>A bar while the step goes on; it leaves nothing behind.</summary>
    private async Task<StepOutcome> RunWithBarAsync(DemoStep step, Func<Task<StepOutcome>> run)
    {
        StepOutcome outcome = await terminal.Progress()
            .AutoClear(true)
            .Columns(
                new SpinnerColumn(),
                new ProgressBarColumn { Width = 30 },
                new PercentageColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left }
            )
            .StartAsync(bars =>
            {
                _bar = bars.AddTask(Markup.Escape(step.Title));
                return run();
            });
        _bar = null;
        return outcome;
    }

    private static Grid Draw(StepOutcome outcome)
    {
        Grid grid = new Grid { Expand = true }
            .AddColumn(new GridColumn { Width = 1, NoWrap = true, Padding = new Padding(1, 0, 1, 0) })
            .AddColumn(new GridColumn { Width = 28, NoWrap = true, Padding = new Padding(0, 0, 1, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        bool ok = outcome.Failure is null;
        var lines = new List<IRenderable> { new Markup($"[blue]{Markup.Escape(outcome.Step.Call)}[/]") };
        lines.AddRange(ok
            ? outcome.Result!.Lines.Select(line => new Markup(Markup.Escape(line.Text), new Style(ColourOf(line.Level))))
            : [new Markup(Markup.Escape(outcome.Failure!), new Style(Color.Red, decoration: Decoration.Bold))]);
        if (outcome.Result?.Table is { } table)
        {
            lines.Add(Draw(table));
        }

        return grid.AddRow(
            new Markup(ok ? "[green]✓[/]" : "[red]✗[/]"),
            new Markup($"[bold]{Markup.Escape(outcome.Step.Title)}[/]"),
            new Rows(lines));
    }

    private static Table Draw(StepTable content)
    {
        Table table = new Table { Border = TableBorder.None }
            .AddColumns([.. content.Columns.Select(column => $"[grey]{Markup.Escape(column)}[/]")]);
        foreach (string[] row in content.Rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        return table;
    }

    private static Color ColourOf(string level) => level switch
    {
        "error" or "critical" or "danger" => Color.Red,
        "warning" => Color.Yellow,
        "success" => Color.Green,
        _ => Color.Default,
    };
}
