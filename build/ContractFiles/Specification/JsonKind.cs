using System.Text.Json;
using System.Text.Json.Nodes;

namespace Synapse.ContractFiles.Specification;

/// <summary>The kinds of JSON values, by the names that a schema gives them.</summary>
internal static class JsonKind
{
    public static string Of(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => decimal.TryParse(value.ToJsonString(), out decimal number) && decimal.IsInteger(number) ? "integer" : "number",
    };

    public static bool Fits(JsonNode value, string kind) => Of(value) is var own && (own == kind || (own, kind) == ("integer", "number"));
}
