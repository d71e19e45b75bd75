using System.Globalization;
using System.Text.Json;
using Spectre.Console;
using Synapse.Cli.Contract;

namespace Synapse.Cli.Output;

/// <summary>A value as a person reads it in a table.</summary>
internal static class TableCell
{
    /// <summary>The value of a column, whose name may lead into objects: <c>metadata.current_step</c>.</summary>
    public static JsonElement? Find(JsonElement entry, string column)
    {
        if (entry.Member(column) is { } own)
        {
            return own;
        }

        JsonElement? value = entry;
        foreach (string name in column.Split('.'))
        {
            value = value?.Member(name);
        }

        return value;
    }

    /// <summary>In one line; times are local.</summary>
    public static string Of(JsonElement? value, Schema? schema, CommandLineHost host) => value switch
    {
        null or { ValueKind: JsonValueKind.Null } => "",
        { ValueKind: JsonValueKind.String } time when schema?.Kind == ValueKind.Instant => OneLine(Local(time.GetString()!, host)),
        { ValueKind: JsonValueKind.String } text => OneLine(text.GetString()!),
        { ValueKind: JsonValueKind.Object } json when schema is { Kind: ValueKind.Json } && IsExpanded(schema, json, out string id) => id,
        { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(IsScalar) =>
            string.Join(", ", list.EnumerateArray().Select(item => Of(item, schema: null, host))),
        { } other => OneLine(ResultJson.ToLine(other)),
    };

    public static Color? ColorOf(string column, string text) => column is not ("status" or "level") ? null : text.ToLowerInvariant() switch
    {
        "completed" or "succeeded" or "connected" or "success" => Color.Green,
        "failed" or "error" or "critical" or "danger" or "disconnected" => Color.Red,
        "running" or "warning" => Color.Yellow,
        "stopped" or "cancelled" or "debug" => Color.Grey,
        _ => null,
    };

    /// <summary>Cuts a text to a number of cells, of which Korean takes two a letter.</summary>
    public static string Fit(string text, int width)
    {
        if (text.GetCellWidth() <= width)
        {
            return text;
        }

        int used = 1;
        int length = 0;
        TextElementEnumerator letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext() && (used += letters.GetTextElement().GetCellWidth()) <= width)
        {
            length = letters.ElementIndex + letters.GetTextElement().Length;
        }

        return text[..length] + "…";
    }

    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - text.GetCellWidth()));

    public static string OneLine(string text) => SafeText.Of(text.ReplaceLineEndings(" ").Replace('\t', ' '));

    private static bool IsScalar(JsonElement value) => value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);

    // An id in whose place the object stands is shown as the id.
    private static bool IsExpanded(Schema schema, JsonElement json, out string id)
    {
        id = json.Member("id")?.ToString() ?? "";
        return id.Length > 0 && schema.Forms.Any(form => form.Kind == ValueKind.Integer);
    }

    private static string Local(string text, CommandLineHost host) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? TimeZoneInfo.ConvertTime(time, host.Time.LocalTimeZone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
            : text;
}
