using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace Synapse.Generated.Json;

/// <summary>Lets Newtonsoft.Json read and write values of System.Text.Json as the JSON that they are, and not by their members.</summary>
internal sealed class JsonTreeConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) =>
        objectType == typeof(JsonElement)
        || objectType == typeof(JsonElement?)
        || objectType == typeof(JsonDocument)
        || typeof(JsonNode).IsAssignableFrom(objectType);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        ReadOnlySpan<byte> utf8 = NewtonsoftValueReader.Read(reader);
        try
        {
            return objectType == typeof(JsonDocument) ? JsonDocument.Parse(utf8.ToArray())
                : typeof(JsonNode).IsAssignableFrom(objectType) ? JsonNode.Parse(utf8)
                : new FreeFormJson(utf8.ToArray()).ToJsonElement();
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new JsonSerializationException(e.Message, e);
        }
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        FreeFormJson json = value switch
        {
            JsonNode node => node,
            JsonDocument document => FreeFormJson.From(document.RootElement),
            _ => FreeFormJson.From((JsonElement)value!),
        };
        writer.WriteRawValue(json.ToString());
    }
}
