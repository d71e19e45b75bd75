using System.Globalization;
using System.Text.Json;

namespace Synapse.Generated.Json;

internal readonly struct SingleCodec : ICodec<float>
{
    public static float Read(ref WireReader reader) => (float)reader.ReadDouble() is var value && float.IsFinite(value)
        ? value
        : throw reader.Unexpected("a number that a float can hold");

    public static void Write(Utf8JsonWriter writer, float value)
    {
        if (!float.IsFinite(value))
        {
            throw new ArgumentException("JSON cannot represent NaN or infinity.", nameof(value));
        }

        writer.WriteNumberValue(value);
    }
}

/// <summary>A decimal as a JSON number.</summary>
internal readonly struct DecimalCodec : ICodec<decimal>
{
    public static decimal Read(ref WireReader reader) => reader.ReadDecimal();

    public static void Write(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);
}

/// <summary>A decimal as a string, as Django sends it so that no digit is lost; a number is read too.</summary>
internal readonly struct DecimalTextCodec : ICodec<decimal>
{
    public static decimal Read(ref WireReader reader) =>
        reader.IsNumber ? reader.ReadDecimal()
        : decimal.TryParse(reader.ReadString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value
        : throw reader.Unexpected("a decimal number as a string");

    public static void Write(Utf8JsonWriter writer, decimal value) => writer.WriteStringValue(WireText.Of(value));
}
