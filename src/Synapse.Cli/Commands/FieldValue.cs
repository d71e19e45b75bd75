using System.Globalization;
using System.Text.Json;
using Synapse.Cli.Contract;

namespace Synapse.Cli.Commands;

/// <summary>Checks a value of the command line by its schema, and writes it as a query parameter or as JSON.</summary>
internal static class FieldValue
{
    /// <summary>The value as it stands in a path or in a query.</summary>
    public static string ToText(string option, Schema schema, string text, TimeProvider time)
    {
        CheckChoice(option, schema, text);
        switch (schema.Kind)
        {
            case ValueKind.Integer:
                if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
                {
                    throw new UsageException("value.integer", option);
                }

                CheckRange(option, schema, integer);
                return integer.ToString(CultureInfo.InvariantCulture);
            case ValueKind.Number:
                if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
                {
                    throw new UsageException("value.number", option);
                }

                CheckRange(option, schema, number);
                return number.ToString(CultureInfo.InvariantCulture);
            case ValueKind.Boolean:
                return bool.TryParse(text, out bool truth)
                    ? truth ? "true" : "false"
                    : throw new UsageException("value.boolean", option);
            case ValueKind.Instant:
                return Instant(option, text, time).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
            case ValueKind.TextOrInteger when text.Length == 0:
                throw new UsageException("value.empty", option);
            default:
                return text;
        }
    }

    /// <summary>The value as JSON.</summary>
    public static string ToJson(string option, Schema schema, string text, TimeProvider time) => schema.Kind switch
    {
        ValueKind.Json => OperationCall.ParseJson(option, text).ToString(),
        ValueKind.Integer or ValueKind.Number or ValueKind.Boolean => ToText(option, schema, text, time),
        ValueKind.TextOrInteger when IsInteger(text) => text,
        _ => Quote(option, ToText(option, schema, text, time)),
    };

    public static string Quote(string option, string text)
    {
        try
        {
            return JsonSerializer.Serialize(text);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair.
            throw new UsageException("input.encoding", option);
        }
    }

    private static bool IsInteger(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long integer)
        && integer.ToString(CultureInfo.InvariantCulture) == text;

    private static void CheckChoice(string option, Schema schema, string text)
    {
        IReadOnlyList<string> known = schema.KnownValues;
        if (known.Count > 0 && !known.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            throw new UsageException("value.choice", option, text, string.Join(", ", known));
        }
    }

    private static void CheckRange(string option, Schema schema, decimal value)
    {
        if (value < schema.Minimum || value > schema.Maximum)
        {
            throw new UsageException("value.range", option, schema.Minimum?.ToString(CultureInfo.InvariantCulture) ?? "…",
                schema.Maximum?.ToString(CultureInfo.InvariantCulture) ?? "…");
        }
    }

    /// <summary>A date and time, in local time without an offset, or how long ago, such as 2h.</summary>
    private static DateTimeOffset Instant(string option, string text, TimeProvider time)
    {
        if (text.Length > 1 && long.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out long count)
            && count < 100_000 && UnitOf(text[^1]) is { } unit)
        {
            return time.GetLocalNow() - (count * unit);
        }

        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTime value))
        {
            throw new UsageException("value.instant", option);
        }

        return value.Kind == DateTimeKind.Unspecified
            ? new DateTimeOffset(value, time.LocalTimeZone.GetUtcOffset(value))
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
    }

    private static TimeSpan? UnitOf(char unit) => unit switch
    {
        's' => TimeSpan.FromSeconds(1),
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        'd' => TimeSpan.FromDays(1),
        'w' => TimeSpan.FromDays(7),
        _ => null,
    };
}
