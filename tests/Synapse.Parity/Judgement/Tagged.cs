using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Synapse.Parity.Judgement;

/// <summary>
/// Values that JSON alone does not carry safely between languages: numbers as their decimal text, dates, files. Such a value is an
/// object of one member whose name begins with <c>$</c>.
/// </summary>
internal static class Tagged
{
    public const string Number = "$number";
    public const string Date = "$date";
    public const string File = "$file";
    public const string Json = "$json";
    public const string List = "$list";
    public const string Lines = "$lines";

    /// <summary>The content of a value with that tag; null if it has it not.</summary>
    public static JsonNode? Content(JsonNode? value, string tag) => value is JsonObject { Count: 1 } tagged ? tagged[tag] : null;

    /// <summary>The text of a number, tagged or not; null if it is none.</summary>
    public static string? NumberOf(JsonNode? value) =>
        value is JsonValue plain && plain.GetValueKind() == JsonValueKind.Number ? plain.ToJsonString() : (string?)Content(value, Number);

    /// <summary>The bytes of a file's content.</summary>
    public static byte[] BytesOf(JsonNode file) =>
        (string?)file["base64"] is { } base64 ? Convert.FromBase64String(base64) : Encoding.UTF8.GetBytes((string)file["text"]!);

    /// <summary>The value as adapters get it: every number tagged, every file with its bytes in base64.</summary>
    public static JsonNode? ForAdapter(JsonNode? value) =>
        value switch
        {
            JsonValue when NumberOf(value) is { } number => new JsonObject { [Number] = number },
            JsonObject when Content(value, File) is { } file => new JsonObject
            {
                [File] = new JsonObject
                {
                    ["name"] = file["name"]!.DeepClone(),
                    ["mediaType"] = file["mediaType"]!.DeepClone(),
                    ["base64"] = Convert.ToBase64String(BytesOf(file)),
                },
            },
            JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, ForAdapter(member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(ForAdapter)]),
            _ => value?.DeepClone(),
        };
}
