using System.Text.Json.Nodes;

namespace Synapse.SpecGate.Checks;

/// <summary>
/// The keywords that limit a value and that oasdiff passes over: whether the new value refuses what the old one allowed.
/// </summary>
internal static class Limits
{
    private static readonly Dictionary<string, Func<JsonNode?, JsonNode?, bool>> Tightened = new()
    {
        ["maxItems"] = (was, now) => now is not null && !(Number(was) <= Number(now)),
        ["maxProperties"] = (was, now) => now is not null && !(Number(was) <= Number(now)),
        ["minProperties"] = (was, now) => now is not null && !(Number(was) >= Number(now)),
        ["multipleOf"] = (_, now) => now is not null,
        ["uniqueItems"] = (_, now) => now?.ToString() == "true",
        ["additionalProperties"] = (was, now) => now?.ToString() == "false" || (now is JsonObject && was?.ToString() != "false"),
    };

    /// <summary>Finds the limits that changed in a schema.</summary>
    public static IEnumerable<(string Keyword, bool IsTighter)> Changes(JsonObject before, JsonObject after) =>
        from limit in Tightened
        where (before.ContainsKey(limit.Key) || after.ContainsKey(limit.Key))
            && !JsonNode.DeepEquals(before[limit.Key], after[limit.Key])
            // A schema for further members is compared with the other schemas.
            && !(before[limit.Key] is JsonObject && after[limit.Key] is JsonObject)
        select (limit.Key, limit.Value(before[limit.Key], after[limit.Key]));

    private static decimal? Number(JsonNode? node) =>
        decimal.TryParse(node?.ToString(), System.Globalization.CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
