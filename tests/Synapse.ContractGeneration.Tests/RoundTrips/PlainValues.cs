using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;

namespace Synapse.ContractGeneration.Tests.RoundTrips;

/// <summary>The values of plain types, in C# and in JSON, by the rules of their formats.</summary>
internal static class PlainValues
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The text of a value in a path, a query, a header or a form.</summary>
    public static string Text(JsonNode json) => json is JsonValue value && value.TryGetValue(out string? text) ? text : json.ToJsonString();

    public static object Parse(JsonNode json, PlainType type)
    {
        string text = Text(json);
        return (type.Type, type.Format) switch
        {
            ("integer", "int32") => int.Parse(text, Invariant),
            ("integer", _) => long.Parse(text, Invariant),
            ("number", "float") => float.Parse(text, Invariant),
            ("number", "decimal") or ("string", "decimal") => decimal.Parse(text, Invariant),
            ("number", _) => double.Parse(text, Invariant),
            ("boolean", _) => bool.Parse(text),
            ("string", "date-time") => DateTimeOffset.Parse(text, Invariant),
            ("string", "date") => DateOnly.ParseExact(text, "yyyy-MM-dd", Invariant),
            ("string", "time") => TimeOnly.ParseExact(text, "HH:mm:ss", Invariant),
            ("string", "duration") => XmlConvert.ToTimeSpan(text),
            ("string", "uuid") => Guid.Parse(text),
            ("string", "uri") => new Uri(text),
            ("string", "byte") => Convert.FromBase64String(text),
            _ => text,
        };
    }

    public static JsonNode Format(object value, PlainType type)
    {
        string text = value switch
        {
            bool truth => truth ? "true" : "false",
            DateTimeOffset { Offset.Ticks: 0 } instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", Invariant),
            DateTimeOffset instant => instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", Invariant),
            DateOnly date => date.ToString("yyyy-MM-dd", Invariant),
            TimeOnly time => time.ToString("HH:mm:ss", Invariant),
            TimeSpan duration => XmlConvert.ToString(duration),
            Uri uri => uri.OriginalString,
            byte[] bytes => Convert.ToBase64String(bytes),
            IFormattable other => other.ToString(null, Invariant),
            _ => (string)value,
        };
        return type.Type == "string" ? JsonValue.Create(text) : JsonNode.Parse(text)!;
    }
}
