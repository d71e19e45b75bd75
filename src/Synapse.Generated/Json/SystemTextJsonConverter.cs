using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Synapse.Generated.Json;

/// <summary>Reads and writes a type with System.Text.Json as its codec does.</summary>
internal sealed class SystemTextJsonConverter<T, TCodec> : JsonConverter<T>
    where T : notnull
    where TCodec : struct, ICodec<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // The text itself and not its tokens: it is read as strictly as the wire is, even if the options allow comments.
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return Decode(RawText.Of(document.RootElement));
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteRawValue(WireJson.EncodeForCaller<T, TCodec>(value).Span, skipInputValidation: true);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (!typeof(T).IsValueType)
        {
            return base.ReadAsPropertyName(ref reader, typeToConvert, options);
        }

        // The name of a number is its digits, which may be the name of a string as well.
        string name = reader.GetString()!;
        ReadOnlyMemory<byte> text = WireJson.Encode<string, StringCodec>(name);
        return long.TryParse(name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? DecodeEither(text.Span[1..^1], text.Span)
            : Decode(text.Span);
    }

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (!typeof(T).IsValueType)
        {
            base.WriteAsPropertyName(writer, value, options);
            return;
        }

        // A name is a string, also where the value is a number.
        using JsonDocument document = JsonDocument.Parse(WireJson.EncodeForCaller<T, TCodec>(value));
        writer.WritePropertyName(document.RootElement.ToString());
    }

    private static T DecodeEither(ReadOnlySpan<byte> number, ReadOnlySpan<byte> text)
    {
        try
        {
            return WireJson.Decode<T, TCodec>(number);
        }
        catch (WireFormatException)
        {
            return Decode(text);
        }
    }

    private static T Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return WireJson.Decode<T, TCodec>(utf8);
        }
        catch (WireFormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
