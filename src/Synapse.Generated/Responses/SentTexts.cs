using System.Text.Json;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Responses;

/// <summary>The texts within the objects of a body that was sent: of a sensitive operation each of them may be a secret.</summary>
internal static class SentTexts
{
    public static IReadOnlyList<string> Of(WireRequest request)
    {
        if (!request.Operation.IsSensitive || request.Json is not { } json)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. Children(document.RootElement).Where(child => child.ValueKind != JsonValueKind.String).SelectMany(Within)];
    }

    private static IEnumerable<string> Within(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? [value.GetString()!] : Children(value).SelectMany(Within);

    private static IEnumerable<JsonElement> Children(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Select(member => member.Value),
        JsonValueKind.Array => value.EnumerateArray(),
        _ => [],
    };
}
