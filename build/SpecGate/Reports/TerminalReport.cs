using System.Globalization;
using Spectre.Console;
using Synapse.SpecGate.Checks;

namespace Synapse.SpecGate.Reports;

/// <summary>The report for whoever sits in front of it.</summary>
internal static class TerminalReport
{
    /// <summary>What is shown of each check; everything is in the other two forms.</summary>
    private const int Shown = 15;

    public static void Write(IAnsiConsole terminal, GateReport report)
    {
        terminal.MarkupLineInterpolated($"[grey]{report.Change.Before.Label}[/] → [grey]{report.Change.After.Label}[/]");
        foreach (CheckResult result in report.Results)
        {
            Write(terminal, result);
        }

        Style style = StyleOf(report.Severity ?? Severity.Harmless);
        terminal.Write(new Rule(Markup.Escape(report.Verdict)) { Style = style, Justification = Justify.Left });
        terminal.MarkupLineInterpolated($"Next version [bold]{report.Version.Version}[/]: {report.Version.Reason}.");
        int number = 0;
        foreach (NextStep step in report.NextSteps)
        {
            terminal.MarkupLineInterpolated($"{++number}. [bold]{step.Text}[/]: {string.Join(", ", step.Places)}");
            foreach (string command in step.Commands)
            {
                terminal.MarkupLineInterpolated($"   [grey]{command}[/]");
            }
        }

        if (report.Changelog.Count > 0)
        {
            terminal.MarkupLine("For [bold]CHANGELOG.md[/]:");
            foreach (string line in report.Changelog)
            {
                terminal.WriteLine($"  {line}");
            }
        }
    }

    private static void Write(IAnsiConsole terminal, CheckResult result)
    {
        Severity? gravest = result.Findings.Count == 0 ? null : result.Findings[0].Severity;
        Style style = StyleOf(gravest ?? Severity.Harmless);
        string sum = result.IsSkipped
            ? "not run, because the contract is not a valid OpenAPI document"
            : result.Findings.Count == 0
                ? "nothing"
                : string.Join(
                    ", ",
                    result.Findings.CountBy(finding => finding.Severity).Select(count => $"{count.Value} {Word(count.Key)}")
                );
        terminal.Write(new Text($"{(gravest is null or Severity.Harmless ? "✓" : "✗")} {result.Name}", style));
        terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $": {sum} ({result.Duration.TotalSeconds:0.0} s)"));
        foreach (Finding finding in result.Findings.Take(Shown))
        {
            terminal.Write(
                new Padder(
                    new Paragraph($"{Word(finding.Severity),-8} ", StyleOf(finding.Severity)).Append(Line(finding)),
                    new Padding(4, 0, 0, 0)
                )
            );
        }

        if (result.Findings.Count > Shown)
        {
            terminal.MarkupLineInterpolated(
                $"    [grey]… and {result.Findings.Count - Shown} more; --json or --markdown has all of them[/]"
            );
        }
    }

    private static string Line(Finding finding) =>
        $"{(finding.Where.Length == 0 ? "" : $"{finding.Where}: ")}{finding.Text} [{finding.Code}]";

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();

    private static Style StyleOf(Severity severity) => severity switch
    {
        Severity.Harmless => new Style(Color.Green),
        Severity.Breaking => new Style(Color.Red),
        _ => new Style(Color.Yellow),
    };
}
