using System.Globalization;
using System.Text.Json;

namespace Synapse.Generated.Json;

internal readonly struct StringCodec : ICodec<string>
{
    public static string Read(ref WireReader reader) => reader.ReadString();

    public static void Write(Utf8JsonWriter writer, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        CheckWellFormed(value, nameof(value));
        writer.WriteStringValue(value);
    }

    /// <exception cref="ArgumentException">The text holds half of a surrogate pair, which has no form in UTF-8.</exception>
    public static void CheckWellFormed(string value, string parameter)
    {
        // An encoder would put a replacement character in the place of half a surrogate pair: another text than the caller's.
        if (value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !IsWellFormed(value))
        {
            throw new ArgumentException("The text contains an unpaired surrogate.", parameter);
        }
    }

    private static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++))
            {
                return false;
            }
        }

        return true;
    }
}

internal readonly struct BooleanCodec : ICodec<bool>
{
    public static bool Read(ref WireReader reader) => reader.ReadBoolean();

    public static void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);
}

internal readonly struct Int32Codec : ICodec<int>
{
    public static int Read(ref WireReader reader) => reader.ReadInt32();

    public static void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);
}

internal readonly struct Int64Codec : ICodec<long>
{
    public static long Read(ref WireReader reader) => reader.ReadInt64();

    public static void Write(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);
}

internal readonly struct DoubleCodec : ICodec<double>
{
    public static double Read(ref WireReader reader) => reader.ReadDouble();

    public static void Write(Utf8JsonWriter writer, double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException("JSON cannot represent NaN or infinity.", nameof(value));
        }

        writer.WriteNumberValue(value);
    }
}

/// <summary>Instants in ISO 8601. One without an offset is taken as UTC, and UTC is written as Z.</summary>
internal readonly struct DateTimeOffsetCodec : ICodec<DateTimeOffset>
{
    public static DateTimeOffset Read(ref WireReader reader) =>
        TryRead(ref reader, out DateTimeOffset value) ? value : throw reader.Unexpected("a date and time in ISO 8601");

    public static bool TryRead(ref WireReader reader, out DateTimeOffset value)
    {
        value = default;
        return reader.TryReadInstant(out value) || (reader.IsString && TryParse(reader.ReadString(), out value));
    }

    public static void Write(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(Format(value));

    public static string Format(DateTimeOffset value) =>
        value.ToString(
            value.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
            CultureInfo.InvariantCulture
        );

    // The first characters tell an ISO date from what a lenient parser would make of "10/11" or "Monday".
    private static bool TryParse(string text, out DateTimeOffset value)
    {
        value = default;
        return text.Length >= 10 && text[4] == '-' && text[7] == '-' && char.IsAsciiDigit(text[0])
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
    }
}
