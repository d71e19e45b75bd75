using System.Globalization;
using System.Text;
using Synapse.SpecGate.Checks;

namespace Synapse.SpecGate.Reports;

/// <summary>The report for a pull request.</summary>
internal static class MarkdownReport
{
    public static string Write(GateReport report)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## {report.Verdict}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{report.Change.Before.Label} → {report.Change.After.Label}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Next version **{report.Version.Version}**: {report.Version.Reason}.\n\n");
        text.Append("| Check | Harmless | Breaking | Unsound | Failed |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (CheckResult result in report.Results)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {result.Name} | {Counts(result)} |\n"
            );
        }

        if (report.NextSteps.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### What it asks for\n\n{Steps(report.NextSteps)}");
        }

        foreach (CheckResult result in report.Results.Where(result => result.Findings.Count > 0))
        {
            Append(text, result);
        }

        if (report.Changelog.Count > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n<details><summary>For CHANGELOG.md</summary>\n\n```markdown\n{string.Join('\n', report.Changelog)}\n```\n\n</details>\n"
            );
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, CheckResult result)
    {
        bool isGrave = result.Findings[0].Severity != Severity.Harmless;
        text.Append(
            CultureInfo.InvariantCulture,
            $"\n<details{(isGrave ? " open" : "")}><summary>{result.Name}</summary>\n\n| | Where | What |\n| --- | --- | --- |\n"
        );
        foreach (Finding finding in result.Findings)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {finding.Severity.ToString().ToLowerInvariant()} | {Cell(finding.Where)} | {Cell(finding.Text)} |\n"
            );
        }

        text.Append("\n</details>\n");
    }

    private static string Counts(CheckResult result) => string.Join(" | ", Enum.GetValues<Severity>()
        .Select(severity => result.IsSkipped
            ? "not run"
            : result.Findings.Count(finding => finding.Severity == severity).ToString(CultureInfo.InvariantCulture)));

    private static string Steps(IReadOnlyList<NextStep> steps) => string.Concat(steps.Select(step =>
        $"1. {string.Join("; ", [$"{step.Text}: {string.Join(", ", step.Places.Select(Cell))}", .. step.Commands.Select(Cell)])}\n"));

    // What a contract says must not become markup of the page.
    private static string Cell(string text) =>
        text.Length == 0 ? "" : $"`` {text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ")} ``";
}
