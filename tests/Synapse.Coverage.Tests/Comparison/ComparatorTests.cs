using NUnit.Framework;
using Synapse.ContractFiles.Comparison;
using Synapse.ContractFiles.Specification;
using Synapse.TestSupport;

namespace Synapse.Coverage.Tests.Comparison;

/// <summary>A tool that others wrote compares the pacts with the specification; its warnings count as much as its errors.</summary>
internal sealed class ComparatorTests
{
    private static readonly Lazy<IReadOnlyList<ToolFinding>> Findings = new(() => OpenApiPactComparator.Compare(
        SpecificationDocument.Load(RepositoryFolder.Contract),
        [.. Directory.GetFiles(RepositoryFolder.Pacts, "*.json").Order(StringComparer.Ordinal)]));

    private static IEnumerable<string> Pacts =>
        Directory.GetFiles(RepositoryFolder.Pacts, "*.json").Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file));

    [TestCaseSource(nameof(Pacts))]
    public void The_pact_agrees_with_the_specification(string pact)
    {
        ToolFinding[] findings =
        [
            .. Findings.Value.Where(finding => finding.Pact == pact && !KnownFinding.All.Any(known => known.Covers(finding))),
        ];

        Assert.That(findings, Is.Empty, $"openapi-pact-comparator found:\n  {string.Join("\n  ", findings.AsEnumerable())}\n");
    }

    [TestCaseSource(typeof(KnownFinding), nameof(KnownFinding.All))]
    public void The_tool_still_finds_what_is_known(KnownFinding known) =>
        Assert.That(Findings.Value.Any(known.Covers), "The tool does not find it any more: remove it from known-findings.json.");
}
