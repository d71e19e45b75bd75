using System.Text.Json;

namespace Synapse.ContractFiles.Comparison;

/// <summary>Something that the tool finds though it is right, and the reason.</summary>
internal sealed record KnownFinding(string Code, string Interaction, string Specification, string Reason)
{
    /// <summary>The list, in known-findings.json.</summary>
    public static IReadOnlyList<KnownFinding> All { get; } = Load();

    public bool Covers(ToolFinding finding) =>
        finding.Code == Code
        && finding.Interaction == Interaction
        && finding.Specification.EndsWith(Specification, StringComparison.Ordinal);

    public override string ToString() => $"{Code}, \"{Interaction}\", {Specification}";

    private static KnownFinding[] Load()
    {
        using Stream file = typeof(KnownFinding).Assembly.GetManifestResourceStream("known-findings.json")!;
        return JsonSerializer.Deserialize<KnownFinding[]>(file, JsonSerializerOptions.Web)!;
    }
}
