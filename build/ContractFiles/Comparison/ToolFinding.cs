using System.Text.Json.Nodes;

namespace Synapse.ContractFiles.Comparison;

/// <summary>Something that the tool does not agree with, error or warning.</summary>
internal sealed record ToolFinding(
    string Pact,
    string Severity,
    string Code,
    string Message,
    string Interaction,
    string Value,
    string Specification
)
{
    public static ToolFinding Parse(string pact, JsonNode result) => new(
        pact,
        (string)result["type"]!,
        (string)result["code"]!,
        (string)result["message"]!,
        (string?)result["mockDetails"]?["interactionDescription"] ?? "",
        result["mockDetails"]?["value"]?.ToJsonString() ?? "",
        (string?)result["specDetails"]?["location"] ?? "");

    public override string ToString() =>
        $"{Severity} {Code} in {Pact}, \"{Interaction}\"\n    {Message}\n    value: {Value}\n    specification: {Specification}";
}
