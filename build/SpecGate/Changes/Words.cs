using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;

namespace Synapse.SpecGate.Changes;

/// <summary>What of a contract only people read.</summary>
internal static class Words
{
    private static readonly HashSet<string> Keys =
        ["description", "summary", "example", "examples", "externalDocs", "tags", "title", "info"];

    // The order of these says nothing.
    private static readonly HashSet<string> Sets = ["parameters", "required", "enum", "security"];

    /// <summary>Finds the first place in which two contracts differ in more than words and order.</summary>
    /// <returns>Its JSON pointer; null if there is none.</returns>
    public static string? FirstDifference(JsonNode? before, JsonNode? after, string pointer = "") => (before, after) switch
    {
        (JsonObject was, JsonObject now) => was.Concat(now)
            .Select(member => member.Key)
            .Distinct()
            .Where(key => IsMap(pointer) || !Keys.Contains(key))
            .Select(key => FirstDifference(was[key], now[key], YamlJson.Join(pointer, key)))
            .FirstOrDefault(difference => difference is not null),
        (JsonArray was, JsonArray now) when was.Count == now.Count => Ordered(was, pointer)
            .Zip(Ordered(now, pointer))
            .Select((pair, index) => FirstDifference(pair.First, pair.Second, $"{pointer}/{index}"))
            .FirstOrDefault(difference => difference is not null),
        _ => JsonNode.DeepEquals(before, after) ? null : pointer,
    };

    /// <summary>Whether the members of the object at a pointer are named by the contract, not by OpenAPI.</summary>
    public static bool IsMap(string pointer) =>
        pointer.EndsWith("/properties", StringComparison.Ordinal) || (pointer.StartsWith("/components/", StringComparison.Ordinal)
            && pointer.Count(character => character == '/') == 2);

    private static IEnumerable<JsonNode?> Ordered(JsonArray array, string pointer) =>
        Sets.Contains(pointer[(pointer.LastIndexOf('/') + 1)..])
            ? array.OrderBy(element => element?.ToJsonString(), StringComparer.Ordinal)
            : array;
}
