using System.Text;
using Newtonsoft.Json;

namespace Synapse.Generated.Json;

/// <summary>Lets a type work in a caller's own <see cref="JsonSerializer" /> with the result that it has on the wire.</summary>
internal sealed class WireJsonConverter<T, TCodec> : JsonConverter
    where TCodec : struct, ICodec<T>
{
    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(T);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        // A reader that makes dates of strings would change what free-form values hold, and decimals know neither 1e30 nor 1e-30.
        (DateParseHandling dates, FloatParseHandling floats) = (reader.DateParseHandling, reader.FloatParseHandling);
        (reader.DateParseHandling, reader.FloatParseHandling) = (DateParseHandling.None, FloatParseHandling.Double);
        try
        {
            var text = new StringBuilder();
            using (var writer = new JsonTextWriter(new StringWriter(text)) { FloatFormatHandling = FloatFormatHandling.Symbol })
            {
                writer.WriteToken(reader);
            }

            return WireJson.Decode<T, TCodec>(Encoding.UTF8.GetBytes(text.ToString()));
        }
        catch (WireFormatException e)
        {
            throw new JsonSerializationException(e.Message, e);
        }
        finally
        {
            (reader.DateParseHandling, reader.FloatParseHandling) = (dates, floats);
        }
    }

    // A serializer writes null by itself and asks no converter.
    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        string json = Encoding.UTF8.GetString(WireJson.EncodeForCaller<T, TCodec>((T)value!).Span);
        if (writer is JsonTextWriter)
        {
            writer.WriteRawValue(json);
            return;
        }

        // A writer that makes tokens would keep raw text as such, where a caller expects objects.
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
        writer.WriteToken(reader);
    }
}
