using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace Synapse.Generated.Json;

/// <summary>A calendar date, as <c>2026-11-01</c>.</summary>
internal readonly struct DateOnlyCodec : ICodec<DateOnly>
{
    public static DateOnly Read(ref WireReader reader) =>
        DateOnly.TryParseExact(reader.ReadString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly value)
            ? value
            : throw reader.Unexpected("a date such as 2026-11-01");

    public static void Write(Utf8JsonWriter writer, DateOnly value) => writer.WriteStringValue(WireText.Of(value));
}

/// <summary>A time of day, as <c>09:30:00.5</c>; seconds may be missing.</summary>
internal readonly struct TimeOnlyCodec : ICodec<TimeOnly>
{
    private static readonly string[] Formats = ["HH:mm:ss.FFFFFFF", "HH:mm"];

    public static TimeOnly Read(ref WireReader reader) =>
        TimeOnly.TryParseExact(reader.ReadString(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly value)
            ? value
            : throw reader.Unexpected("a time of day such as 09:30:00");

    public static void Write(Utf8JsonWriter writer, TimeOnly value) => writer.WriteStringValue(WireText.Of(value));
}

/// <summary>A duration in ISO 8601 without years and months, which have no fixed length.</summary>
internal readonly struct TimeSpanCodec : ICodec<TimeSpan>
{
    public static TimeSpan Read(ref WireReader reader)
    {
        string text = reader.ReadString();
        bool isFixed = !text.Contains('Y', StringComparison.Ordinal) && !text.Split('T')[0].Contains('M', StringComparison.Ordinal);
        try
        {
            return isFixed ? XmlConvert.ToTimeSpan(text) : throw reader.Unexpected("a duration without years and months");
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw reader.Unexpected("a duration such as PT1H30M");
        }
    }

    public static void Write(Utf8JsonWriter writer, TimeSpan value) => writer.WriteStringValue(WireText.Of(value));
}

internal readonly struct GuidCodec : ICodec<Guid>
{
    public static Guid Read(ref WireReader reader) =>
        Guid.TryParseExact(reader.ReadString(), "D", out Guid value) ? value : throw reader.Unexpected("a UUID");

    public static void Write(Utf8JsonWriter writer, Guid value) => writer.WriteStringValue(value);
}

/// <summary>A URL, absolute or relative, kept as it is written.</summary>
internal readonly struct UriCodec : ICodec<Uri>
{
    public static Uri Read(ref WireReader reader) =>
        Uri.TryCreate(reader.ReadString(), UriKind.RelativeOrAbsolute, out Uri? value) ? value : throw reader.Unexpected("a URL");

    public static void Write(Utf8JsonWriter writer, Uri value) => StringCodec.Write(writer, WireText.Of(value));
}

/// <summary>Bytes in base64.</summary>
internal readonly struct Base64Codec : ICodec<byte[]>
{
    public static byte[] Read(ref WireReader reader)
    {
        string text = reader.ReadString();
        byte[] bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out int length) ? bytes[..length] : throw reader.Unexpected("bytes in base64");
    }

    public static void Write(Utf8JsonWriter writer, byte[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteBase64StringValue(value);
    }
}
