using System.Globalization;
using System.Runtime.CompilerServices;
using System.Xml;

namespace Synapse.Generated.Json;

/// <summary>Values as texts in paths, queries, headers and forms: the same whatever the culture of the thread.</summary>
internal static class WireText
{
    public static string Of(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    /// <summary>The text of a value of an open set, which must have been set.</summary>
    public static string Of(bool isUnset, string text, [CallerArgumentExpression(nameof(text))] string? name = null) =>
        isUnset ? throw new ArgumentException("The value was never set.", name) : text;

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(double value) => Finite(value).ToString("R", CultureInfo.InvariantCulture);

    public static string Of(float value)
    {
        Finite(value);
        return value.ToString("R", CultureInfo.InvariantCulture);
    }

    public static string Of(DateTimeOffset value) => DateTimeOffsetCodec.Format(value);

    public static string Of(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>A duration in ISO 8601, such as <c>PT1H30M</c>.</summary>
    public static string Of(TimeSpan value) => XmlConvert.ToString(value);

    public static string Of(Guid value) => value.ToString("D");

    /// <summary>The URL as its maker wrote it.</summary>
    public static string Of(Uri value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value.OriginalString;
    }

    public static string Of(byte[] value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return Convert.ToBase64String(value);
    }

    private static double Finite(double value) =>
        double.IsFinite(value) ? value : throw new ArgumentException("NaN and infinity cannot be sent.", nameof(value));
}
