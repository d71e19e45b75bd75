using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Newtonsoft.Json;

namespace Synapse.Generated.Json;

/// <summary>
/// Takes a value out of a <see cref="JsonReader" /> as UTF-8, for a codec. The reader's settings, and what it allows beyond JSON, do not
/// count: comments, unquoted names, numbers such as <c>01</c> and NaN are refused, and numbers and dates are kept as they are written.
/// </summary>
internal static class NewtonsoftValueReader
{
    private static readonly JsonWriterOptions Exact = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = int.MaxValue,
        SkipValidation = true,
    };

    /// <summary>Reads the value at the reader's token, and leaves the reader at its last token.</summary>
    /// <exception cref="WireFormatException">The text is not JSON.</exception>
    public static ReadOnlySpan<byte> Read(JsonReader reader)
    {
        (DateParseHandling dates, FloatParseHandling floats) = (reader.DateParseHandling, reader.FloatParseHandling);
        (reader.DateParseHandling, reader.FloatParseHandling) = (DateParseHandling.None, FloatParseHandling.Double);
        try
        {
            var json = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(json, Exact))
            {
                Copy(reader, writer);
            }

            return json.WrittenSpan;
        }
        catch (ArgumentException)
        {
            throw new WireFormatException("the text holds half of a surrogate pair");
        }
        finally
        {
            (reader.DateParseHandling, reader.FloatParseHandling) = (dates, floats);
        }
    }

    private static void Copy(JsonReader reader, Utf8JsonWriter writer)
    {
        int depth = reader.TokenType is JsonToken.StartObject or JsonToken.StartArray ? reader.Depth : int.MaxValue;
        NewtonsoftText? text = NewtonsoftText.Of(reader);
        CopyToken(reader, text, writer);
        while (depth != int.MaxValue)
        {
            if (!reader.Read())
            {
                throw new WireFormatException("the document ends before it is read");
            }

            CopyToken(reader, text, writer);
            if (reader.Depth == depth && reader.TokenType is JsonToken.EndObject or JsonToken.EndArray)
            {
                return;
            }
        }
    }

    private static void CopyToken(JsonReader reader, NewtonsoftText? text, Utf8JsonWriter writer)
    {
        text?.Check();
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                writer.WriteStartObject();
                break;
            case JsonToken.EndObject:
                writer.WriteEndObject();
                break;
            case JsonToken.StartArray:
                writer.WriteStartArray();
                break;
            case JsonToken.EndArray:
                writer.WriteEndArray();
                break;
            case JsonToken.PropertyName:
                string name = (string)reader.Value!;
                StringCodec.CheckWellFormed(name, nameof(reader));
                writer.WritePropertyName(name);
                break;
            case JsonToken.Null:
                writer.WriteNullValue();
                break;
            case JsonToken.Boolean:
                writer.WriteBooleanValue((bool)reader.Value!);
                break;
            case JsonToken.Integer or JsonToken.Float:
                writer.WriteRawValue(NumberOf(reader.Value!, text), skipInputValidation: true);
                break;
            case JsonToken.String:
                StringCodec.Write(writer, Convert.ToString(reader.Value, CultureInfo.InvariantCulture)!);
                break;
            case JsonToken.Date:
                writer.WriteRawValue(text?.QuotedDate() ?? JsonConvert.ToString(reader.Value), skipInputValidation: true);
                break;
            case JsonToken.Bytes:
                writer.WriteBase64StringValue((byte[])reader.Value!);
                break;
            case JsonToken.Raw:
                writer.WriteRawValue((string)reader.Value!, skipInputValidation: true);
                break;
            default:
                throw new WireFormatException($"it holds a {reader.TokenType}, which is not JSON");
        }
    }

    private static string NumberOf(object value, NewtonsoftText? text)
    {
        // Too large for a double is a number all the same, where there is a text of it.
        string number = text is not null ? text.Number()
            : value is double binary && !double.IsFinite(binary) ? ""
            : JsonConvert.ToString(value);
        return number.Length > 0 ? number : throw new WireFormatException("it holds a number that is not finite");
    }
}
