using Synapse.ContractFiles.Coverage;
using Synapse.ContractFiles.Specification;
using Synapse.SpecGate.Checks;

namespace Synapse.SpecGate.Releases;

/// <summary>Lines for the changelog: what came, what went, what else breaks.</summary>
internal static class ChangelogSuggestion
{
    public static IReadOnlyList<string> For(SpecificationChange change, IReadOnlyList<Finding> findings)
    {
        string[] added = [.. Operations(change.After, change.Before), .. Fields(change.After, change.Before)];
        string[] removed = [.. Operations(change.Before, change.After), .. Fields(change.Before, change.After)];
        string[] breaking =
        [
            .. findings.Where(finding => finding.Severity == Severity.Breaking && IsOfTheContract(finding)).Select(Line).Distinct(),
        ];
        return [.. Section("Added", added), .. Section("Removed", removed), .. Section("Changed", breaking)];
    }

    /// <summary>Gets the fields that the new contract has and the old one has not.</summary>
    public static IEnumerable<string> NewFields(SpecificationChange change) =>
        FieldsOf(change.After.Document).Except(FieldsOf(change.Before.Document));

    private static IEnumerable<string> Section(string title, string[] lines) =>
        lines.Length == 0 ? [] : [$"### {title}", .. lines.Select(line => $"- {line}")];

    private static IEnumerable<string> Operations(SpecificationVersion with, SpecificationVersion without) =>
        from operation in with.Document.Operations
        where without.Document.Operations.All(other => other.Id != operation.Id)
        select $"`{operation.Id}`, `{operation.Method} {operation.Path}`: {operation.Summary}";

    private static IEnumerable<string> Fields(SpecificationVersion with, SpecificationVersion without) =>
        FieldsOf(with.Document).Except(FieldsOf(without.Document)).Select(field => $"`{field}`");

    // A field that is both sent and read is one to a reader, and its kinds are no fields to him.
    private static IEnumerable<string> FieldsOf(SpecificationDocument specification) =>
        new ContractCoverage(specification, []).Fields.Keys.Select(field => field[(field.IndexOf(' ', StringComparison.Ordinal) + 1)..])
            .Where(field => !field.Contains(" as ", StringComparison.Ordinal)).Distinct();

    // What follows in C# and for the pacts is the same thing once more, and what went has lines already.
    private static bool IsOfTheContract(Finding finding) =>
        finding.Place.Length > 0
        && finding.Code is not ("pact-does-not-fit" or "api-nullability")
        && !finding.Code.EndsWith("property-removed", StringComparison.Ordinal);

    private static string Line(Finding finding) => $"**Breaking:** {finding.Place}: {finding.Text}";
}
