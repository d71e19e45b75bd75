using Synapse.SpecGate.Checks;
using Synapse.SpecGate.Releases;

namespace Synapse.SpecGate;

/// <summary>What the gate says about a change.</summary>
internal sealed class GateReport(Repository repository, SpecificationChange change, IReadOnlyList<CheckResult> results)
{
    public SpecificationChange Change => change;

    public IReadOnlyList<CheckResult> Results => results;

    public IEnumerable<Finding> Findings => results.SelectMany(result => result.Findings);

    /// <summary>The gravest finding; null if nothing was found.</summary>
    public Severity? Severity => Findings.Select(finding => (Severity?)finding.Severity).Max();

    public int ExitCode => (int)(Severity ?? Checks.Severity.Harmless);

    /// <summary>The change in a sentence.</summary>
    public string Verdict => Severity switch
    {
        null when change.Before.Text == change.After.Text => "Nothing has changed.",
        null => "Only words have changed: descriptions, examples, order.",
        Checks.Severity.Harmless => "Harmless: no backend, no caller and no contract is broken.",
        Checks.Severity.Breaking => "Breaking: what worked with the old contract does not with the new one.",
        _ => Findings.Any(finding => finding.Severity == Checks.Severity.Breaking)
            ? "Breaking, and not ready: the build or a test would fail."
            : "It breaks nobody, but it is not ready: the build or a test would fail.",
    };

    public VersionSuggestion Version { get; } =
        VersionSuggestion.For(repository, change, [.. results.SelectMany(result => result.Findings)]);

    /// <summary>Lines for CHANGELOG.md.</summary>
    public IReadOnlyList<string> Changelog { get; } = ChangelogSuggestion.For(change, [.. results.SelectMany(result => result.Findings)]);
}
