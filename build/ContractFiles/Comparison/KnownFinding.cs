using System.Text.Json;
using System.Text.RegularExpressions;

namespace Synapse.ContractFiles.Comparison;

/// <summary>Something that the tool finds though it is right, and the reason.</summary>
internal sealed partial record KnownFinding(string Code, string Interaction, string Specification, string Reason)
{
    /// <summary>The list, in known-findings.json.</summary>
    public static IReadOnlyList<KnownFinding> All { get; } = Load();

    public bool Covers(ToolFinding finding) =>
        finding.Code == Code
        && finding.Interaction == Interaction
        && WithoutIndexes(finding.Specification).EndsWith(WithoutIndexes(Specification), StringComparison.Ordinal);

    public override string ToString() => $"{Code}, \"{Interaction}\", {Specification}";

    // A parameter that comes before it leaves a finding what it is.
    private static string WithoutIndexes(string location) => Index().Replace(location, "[]");

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();

    private static KnownFinding[] Load()
    {
        using Stream file = typeof(KnownFinding).Assembly.GetManifestResourceStream("known-findings.json")!;
        return JsonSerializer.Deserialize<KnownFinding[]>(file, JsonSerializerOptions.Web)!;
    }
}
