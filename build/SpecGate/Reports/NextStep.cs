using Synapse.SpecGate.Checks;
using Synapse.SpecGate.Releases;

namespace Synapse.SpecGate.Reports;

/// <summary>Something that a change asks for.</summary>
/// <param name="Text">What to do.</param>
/// <param name="Places">Where: fields, operations, files.</param>
/// <param name="Commands">What to run then.</param>
internal sealed record NextStep(string Text, IReadOnlyList<string> Places, params IReadOnlyList<string> Commands)
{
    private const string Check = "dotnet run --project build/SpecGate -- check";

    /// <summary>Gets everything that a change asks for, in the order in which it is done.</summary>
    public static IReadOnlyList<NextStep> For(GateReport report) =>
        [.. Repair(report).Concat(report.IsComplete ? Follow(report) : []).Where(step => step.Places.Count > 0)];

    private static IReadOnlyList<NextStep> Repair(GateReport report)
    {
        Finding[] failed = [.. report.Findings.Where(finding => finding.Severity == Severity.Failed)];
        Finding[] unsound =
        [
            .. report.Results
                .Where(result => result.Name is "YAML" or "Lint" or "Generation")
                .SelectMany(result => result.Findings)
                .Where(finding => finding.Severity == Severity.Unsound),
        ];
        return (failed, unsound) switch
        {
            ([], []) => [],
            ([], _) => [new("Correct the contract", [.. unsound.Select(Place).Distinct()], Check)],
            _ => [new("Make the checks run", [.. failed.Select(finding => finding.Text).Distinct()], Check)],
        };
    }

    private static IReadOnlyList<NextStep> Follow(GateReport report) =>
    [
        new(
            "Is the break meant? If not, add the new beside the old",
            report.Findings.Any(finding => finding.Severity == Severity.Breaking) ? [Repository.SpecificationName] : []),
        new("Adapt the hand-written SDK", Found(report, "sdk-does-not-compile"), "dotnet build src/Synapse.Generated"),
        new(
            "Let the emulator serve it",
            [.. Found(report, "operation-without-route"), .. Found(report, "field-not-served")],
            "dotnet test tests/Synapse.Emulator.Tests"),
        new("Add a command for an upload or a stream", Found(report, "operation-without-command"), "dotnet test tests/Synapse.Cli.Tests"),
        new(
            "Show it in an interaction of tests/Synapse.Contract.Tests",
            [.. Found(report, "field-without-pact"), .. Found(report, "response-without-pact"), .. Found(report, "pact-does-not-fit")],
            "dotnet test tests/Synapse.Contract.Tests",
            "dotnet run --project tests/Synapse.Contract.Tests -- accept"),
        new(
            "Show it in a parity vector",
            [.. Found(report, "response-without-vector"), .. Found(report, "field-without-vector")],
            "dotnet test tests/Synapse.Parity"),
        new(
            "Write the report of the contracts",
            IsChanged(report, "contracts/REPORT.md"),
            "dotnet run --project tests/Synapse.Coverage.Tests -- report"),
        new(
            "Accept the public API",
            report.Findings.Any(finding => finding.Code == ApiListing.Outdated) ? ["src/Synapse.Generated/PublicAPI.Unshipped.txt"] : [],
            ApiListing.Command),
        new("Say it in the changelog, in your own words", report.Changelog.Count > 0 ? ["CHANGELOG.md"] : []),
        new("Run the tests", IsChanged(report, "the solution"), "dotnet test"),
    ];

    private static string[] Found(GateReport report, string code) =>
        [.. report.Findings.Where(finding => finding.Code == code).Select(Place).Distinct()];

    // A file is named so that an editor can go to the line.
    private static string Place(Finding finding) => (finding.Code, finding.Place, finding.Line) switch
    {
        (_, "", null) => finding.Text,
        ("operation-without-route" or "operation-without-command" or "field-not-served" or "field-without-vector"
            or "response-without-vector" or "response-without-pact" or "field-without-pact", var file, var line) =>
            $"{file}{(line is null ? "" : $":{line}")}: {finding.Text}",
        _ => finding.Where,
    };

    private static string[] IsChanged(GateReport report, string place) =>
        report.Change.Before.Text == report.Change.After.Text ? [] : [place];
}
