using System.Globalization;
using Spectre.Console.Testing;
using Synapse.SpecGate.Checks;
using Synapse.SpecGate.Reports;
using Synapse.SpecGate.Tests.Edits;

namespace Synapse.SpecGate.Tests;

/// <summary>
/// The gate reports on whatever is done to the YAML. SYNAPSE_GATE_EDITS and SYNAPSE_GATE_SEED ask for more edits and for others:
/// <c>SYNAPSE_GATE_EDITS=1000 dotnet test tests/Synapse.SpecGate.Tests --filter RandomEditTests</c>.
/// </summary>
internal sealed class RandomEditTests
{
    private const int Batch = 50;

    [Test]
    public void Every_edit_gets_a_report()
    {
        var edits = new RandomEdits(SharedGate.Contract, Number("SYNAPSE_GATE_SEED", 14));
        string[] contracts = [.. Enumerable.Range(0, Number("SYNAPSE_GATE_EDITS", 50)).Select(_ => edits.Next())];
        Gate gate = Gate.Create(Repository.OfProgram, SharedGate.Sdk);

        foreach (string[] batch in contracts.Chunk(Batch))
        {
            IReadOnlyList<GateReport> reports = gate.Run(
                [.. batch.Select(contract => new SpecificationChange(SharedGate.Before, new SpecificationVersion("an edit", contract)))],
                _ => { });
            using (Assert.EnterMultipleScope())
            {
                foreach (GateReport report in reports)
                {
                    Assert.That(report.ExitCode, Is.InRange(0, 2), () => Description(report));
                    Assert.That(Written(report), Has.All.Not.Empty);
                }
            }
        }
    }

    private static string[] Written(GateReport report)
    {
        using var terminal = new TestConsole();
        TerminalReport.Write(terminal, report);
        return [terminal.Output, JsonReport.Write(report), MarkdownReport.Write(report)];
    }

    private static string Description(GateReport report)
    {
        string[] before = SharedGate.Contract.Split('\n');
        IEnumerable<string> lines = report.Change.After.Text.Split('\n').Except(before).Take(3);
        IEnumerable<Finding> failed = report.Findings.Where(finding => finding.Severity == Severity.Failed);
        return string.Join('\n', lines.Concat(failed.Select(finding => finding.Text)));
    }

    private static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
