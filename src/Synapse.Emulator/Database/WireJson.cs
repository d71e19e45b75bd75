using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Synapse.Emulator.Database;

/// <summary>JSON as it travels and as it is stored: text other than ASCII stays readable, numbers keep the form they came in.</summary>
internal static class WireJson
{
    public const int MaxDepth = 512;

    private static readonly JsonSerializerOptions WriteOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth + 8,
    };

    private static readonly JsonDocumentOptions ReadOptions = new() { MaxDepth = MaxDepth + 8 };

    public static JsonDocument ParseDocument(ReadOnlyMemory<byte> utf8) =>
        JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = MaxDepth });

    public static JsonNode? Parse(string text) => JsonNode.Parse(text, documentOptions: ReadOptions);

    public static JsonObject ParseObject(string text) => Parse(text)!.AsObject();

    /// <summary>Gets a field as text; null when it is something else. What was put straight into the database may have any form.</summary>
    public static string? Text(JsonObject document, string name) =>
        document[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>Gets a field as an integer; null when it is something else.</summary>
    public static long? Integer(JsonObject document, string name) =>
        document[name] is JsonValue value && value.TryGetValue(out long integer) ? integer : null;

    /// <summary>A node of its own that writes the element as it was sent.</summary>
    public static JsonNode? Keep(JsonElement element) => Parse(element.GetRawText());

    /// <summary>
    /// A property of a free-form value. Asking the node itself would fail on an object that was sent with a key twice; here the last
    /// one counts.
    /// </summary>
    public static JsonElement? Property(JsonNode? node, string name)
    {
        using JsonDocument document = JsonDocument.Parse(WriteBytes(node), ReadOptions);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out JsonElement value)
            ? value.Clone()
            : null;
    }

    public static string Write(JsonNode? node) => node is null ? "null" : node.ToJsonString(WriteOptions);

    public static byte[] WriteBytes(JsonNode? node) => JsonSerializer.SerializeToUtf8Bytes(node, WriteOptions);
}
