using System.Xml.Linq;
using Synapse.SpecGate.Checks;

namespace Synapse.SpecGate.Releases;

/// <summary>The version that a change asks for, and why.</summary>
internal sealed record VersionSuggestion(SemanticVersion Version, string Reason)
{
    public static VersionSuggestion For(Repository repository, SpecificationChange change, IReadOnlyList<Finding> findings)
    {
        if (Baseline.LastRelease(repository) is not { } last)
        {
            return new VersionSuggestion(Next(repository), "nothing is released yet, so nobody holds a version that this could break");
        }

        // What is written by hand can break callers as well.
        bool isBreaking = findings.Any(finding => finding.Severity == Severity.Breaking) || new ApiListing(repository).Gone.Count > 0;
        bool isAddition = findings.Any(finding => finding.Severity == Severity.Harmless);
        return (isBreaking, isAddition, last.Major) switch
        {
            (true, _, 0) => new VersionSuggestion(
                new SemanticVersion(0, last.Minor + 1, 0),
                $"it breaks something, and before 1.0.0 the second number says so (last: {last})"
            ),
            (true, _, _) => new VersionSuggestion(new SemanticVersion(last.Major + 1, 0, 0), $"it breaks something (last: {last})"),
            (_, true, not 0) => new VersionSuggestion(
                new SemanticVersion(last.Major, last.Minor + 1, 0),
                $"it adds something and breaks nothing (last: {last})"
            ),
            _ when change.Before.Text == change.After.Text => new VersionSuggestion(last, "the contract is that of the last release"),
            _ => new VersionSuggestion(
                last with
                {
                    Patch = last.Patch + 1,
                },
                isAddition
                    ? $"it adds something and breaks nothing, and before 1.0.0 the third number says so (last: {last})"
                    : $"it changes only words (last: {last})"
            ),
        };
    }

    private static SemanticVersion Next(Repository repository) =>
        SemanticVersion.Parse(XDocument.Load(repository.BuildProperties).Descendants("VersionPrefix").Single().Value);
}
