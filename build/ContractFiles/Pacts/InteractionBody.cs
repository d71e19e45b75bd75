using System.Text;
using System.Text.Json.Nodes;

namespace Synapse.ContractFiles.Pacts;

/// <summary>The body of a request or an answer: its media type, and what it holds.</summary>
internal sealed record InteractionBody(string MediaType, JsonNode? Content)
{
    /// <summary>The body of a message of a pact; null if it has none.</summary>
    public static InteractionBody? Read(JsonObject message)
    {
        if (message["body"] is not JsonObject body || !body.ContainsKey("content"))
        {
            return null;
        }

        string contentType = (string?)body["contentType"] ?? (string?)message["headers"]?["Content-Type"]?[0] ?? "";
        string mediaType = contentType.Split(';')[0].Trim();
        JsonNode? content = Decode(body);
        return new InteractionBody(
            mediaType,
            mediaType switch
            {
                "multipart/form-data" => MultipartForm.Parse((string?)content ?? "", contentType),
                "application/json" when content is JsonValue text && text.TryGetValue(out string? json) && Encoded(body) => JsonNode.Parse(
                    json
                ),
                _ => content,
            }
        );
    }

    private static JsonNode? Decode(JsonObject body) =>
        (string?)(body["encoded"] is JsonValue encoded && encoded.TryGetValue(out string? name) ? name : null) == "base64"
            ? Encoding.UTF8.GetString(Convert.FromBase64String((string)body["content"]!))
            : body["content"];

    // "encoded" is false, or the name of an encoding: with "JSON" the content is JSON in a string.
    private static bool Encoded(JsonObject body) => body["encoded"] is JsonValue encoded && !(encoded.TryGetValue(out bool flag) && !flag);
}
