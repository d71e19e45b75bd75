using System.Text.Json;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Responses;

/// <summary>The texts in a body that was sent: of a sensitive operation each of them may be a secret.</summary>
internal static class SentTexts
{
    /// <summary>Makes a test for names of fields: whether none of the texts is in them.</summary>
    public static Func<string, bool> Without(WireRequest request)
    {
        if (!request.Operation.IsSensitive || request.Json is not { } json)
        {
            return static _ => true;
        }

        using JsonDocument document = JsonDocument.Parse(json);
        SecretForms[] texts = [.. Within(document.RootElement).Select(text => new SecretForms(text)).Where(text => text.IsUnmistakable)];
        return name => !texts.Any(text => text.IsIn(name));
    }

    private static IEnumerable<string> Within(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Within(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Within),
        JsonValueKind.String when value.GetString() is { Length: > 3 } text => [text],
        _ => [],
    };
}
