using Synapse.SpecGate.Checks;
using Synapse.SpecGate.Releases;
using Synapse.SpecGate.Reports;

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

    /// <summary>Whether the contract is an OpenAPI document, so that every check could look at it.</summary>
    public bool IsComplete => Findings.All(finding => finding.Code != "unreadable") && !results.Any(result => result.IsSkipped);

    /// <summary>The change in a sentence.</summary>
    public string Verdict => Severity switch
    {
        null when change.Before.Text == change.After.Text => "Nothing has changed.",
        null => "Only words have changed: descriptions, examples, order.",
        Checks.Severity.Harmless => "Harmless: no backend, no caller and no contract is broken.",
        Checks.Severity.Breaking => "Breaking: what worked with the old contract does not with the new one.",
        Checks.Severity.Failed => "Unknown: a check could not be run.",
        _ when !IsComplete => "Not ready: the contract is not a valid OpenAPI document.",
        _ => Findings.Any(finding => finding.Severity == Checks.Severity.Breaking)
            ? "Breaking, and not ready: the build or a test would fail."
            : "It breaks nobody, but it is not ready: the build or a test would fail.",
    };

    public VersionSuggestion Version { get; } =
        VersionSuggestion.For(repository, change, [.. results.SelectMany(result => result.Findings)]);

    /// <summary>Lines for CHANGELOG.md.</summary>
    public IReadOnlyList<string> Changelog => field ??= IsComplete ? ChangelogSuggestion.For(change, [.. Findings]) : [];

    /// <summary>Everything that the change asks for, in order.</summary>
    public IReadOnlyList<NextStep> NextSteps => field ??= NextStep.For(this);
}
