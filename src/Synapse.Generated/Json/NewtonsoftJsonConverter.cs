using System.Text;
using Newtonsoft.Json;

namespace Synapse.Generated.Json;

/// <summary>Reads and writes the types of this library with Newtonsoft.Json as their codecs do, whatever the settings say.</summary>
internal sealed class NewtonsoftJsonConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => CodecOf(objectType) is not null;

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null && (!objectType.IsValueType || Nullable.GetUnderlyingType(objectType) is not null))
        {
            return null;
        }

        TypeCodec codec = Required(objectType);
        try
        {
            return codec.Decode(NewtonsoftValueReader.Read(reader));
        }
        catch (WireFormatException e)
        {
            throw new JsonSerializationException(e.Message, e);
        }
    }

    // A serializer writes null by itself and asks no converter.
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        string json = Encoding.UTF8.GetString(Required(value!.GetType()).Encode(value).Span);
        if (writer is JsonTextWriter)
        {
            writer.WriteRawValue(json);
            return;
        }

        // A writer that makes tokens would keep raw text as such, where a caller expects objects.
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
        writer.WriteToken(reader);
    }

    private static TypeCodec? CodecOf(Type type) => TypeCodec.Of(Nullable.GetUnderlyingType(type) ?? type);

    private static TypeCodec Required(Type type) =>
        CodecOf(type)
        ?? throw new JsonSerializationException($"{type} cannot be serialized because it contains a type that is not a model of the SDK.");
}
