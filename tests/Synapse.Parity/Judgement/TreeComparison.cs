using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Judgement;

/// <summary>Compares two values member by member: absent, null and an empty array are three things unless told otherwise.</summary>
/// <param name="nullIsAbsent">Whether a member that is null may as well be absent.</param>
internal sealed class TreeComparison(bool nullIsAbsent)
{
    private readonly List<string> _differences = [];

    public static IReadOnlyList<string> Compare(string path, JsonNode? expected, JsonNode? actual, bool nullIsAbsent = false)
    {
        var comparison = new TreeComparison(nullIsAbsent);
        comparison.CompareValue(path, expected, actual);
        return comparison._differences;
    }

    private void CompareValue(string path, JsonNode? expected, JsonNode? actual)
    {
        bool same = (expected, actual) switch
        {
            (null, null) => true,
            // JSON has no such number: whoever writes JSON of it may have null in its place.
            _ when Tagged.NumberOf(expected) is "NaN" or "Infinity" or "-Infinity" => Tagged.NumberOf(actual) is not { } other
                ? actual is null
                : other == Tagged.NumberOf(expected),
            _ when Tagged.NumberOf(expected) is { } number => Tagged.NumberOf(actual) is { } other && NumberText.AreEqual(number, other),
            _ when (string?)Tagged.Content(expected, Tagged.Date) is { } date => DateOf(actual) is { } other
                && Timestamp.Parse(date) == Timestamp.Parse(other),
            (JsonArray items, JsonArray others) when items.Count == others.Count => CompareItems(path, items, others),
            (JsonObject members, JsonObject others) => CompareMembers(path, members, others),
            (JsonValue value, JsonValue other) => value.GetValueKind() == other.GetValueKind()
                && value.ToJsonString() == other.ToJsonString(),
            _ => false,
        };
        if (!same)
        {
            _differences.Add($"{path}: {Show(expected)} is due, not {Show(actual)}");
        }
    }

    // A client whose type for dates is text hands it on as it came.
    private static string? DateOf(JsonNode? value) =>
        value is JsonValue text && text.GetValueKind() == JsonValueKind.String
            ? (string)text!
            : (string?)Tagged.Content(value, Tagged.Date);

    private static string Show(JsonNode? value)
    {
        string text = value?.ToJsonString(VectorFolder.Json) ?? "null";
        return text.Length > 120 ? text[..120] + "…" : text;
    }

    private bool CompareItems(string path, JsonArray expected, JsonArray actual)
    {
        for (int i = 0; i < expected.Count; i++)
        {
            CompareValue($"{path}[{i}]", expected[i], actual[i]);
        }

        return true;
    }

    private bool CompareMembers(string path, JsonObject expected, JsonObject actual)
    {
        foreach (string name in expected.Select(member => member.Key).Union(actual.Select(member => member.Key)))
        {
            bool isDue = expected.TryGetPropertyValue(name, out JsonNode? value);
            bool isThere = actual.TryGetPropertyValue(name, out JsonNode? other);
            if ((isDue && isThere) || (nullIsAbsent && value is null && other is null))
            {
                CompareValue($"{path}.{name}", value, other);
            }
            else
            {
                _differences.Add(
                    isDue ? $"{path}.{name}: {Show(value)} is due and absent" : $"{path}.{name}: not due, but is {Show(other)}"
                );
            }
        }

        return true;
    }
}
