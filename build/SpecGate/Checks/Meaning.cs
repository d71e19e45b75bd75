using System.Text.Json.Nodes;

namespace Synapse.SpecGate.Checks;

/// <summary>
/// The extensions of the contract, which steer what the client does with a request and an answer and which no other tool knows; and of the standard
/// keywords those that other tools pass over.
/// </summary>
internal sealed class Meaning : ICheck
{
    private static readonly Dictionary<string, string> Consequences = new()
    {
        ["x-retry"] = "another rule decides whether the request is repeated",
        ["x-sensitive"] = "error messages quote the body from now on",
        ["x-secret"] = "the value is no longer masked",
        ["x-always"] = "every request asks for something else",
        ["x-paging"] = "the method answers otherwise",
        ["x-stream"] = "the method answers otherwise",
        ["x-page-of"] = "the answer is read as something else",
        ["x-list-of"] = "the body is written and read as something else",
        ["x-multipart"] = "the request is written otherwise",
        ["x-json-text"] = "the part of the form is written otherwise",
        ["x-open-enum"] = "the values are read and written otherwise",
        ["x-expandable"] = "the field is read as something else",
        ["x-string-form"] = "a plain string is no longer read as before",
        ["x-omit-null"] = "null in a request means something else",
        ["default"] = "something else is taken for what is not sent",
        ["explode"] = "a list is sent otherwise",
        ["format"] = "the value is written otherwise",
        ["style"] = "a list is sent otherwise",
    };

    // Nobody is harmed by one more secret that is kept.
    private static readonly HashSet<string> Protective = ["x-sensitive", "x-secret"];

    public string Name => "Meaning";

    public IEnumerable<Finding> Run(SpecificationChange change) =>
        [.. Compare(change.Before.Document.Root, change.After.Document.Root, "")];

    private static IEnumerable<Finding> Compare(JsonNode? before, JsonNode? after, string place) => (before, after) switch
    {
        (JsonObject was, JsonObject now) => Extensions(was, now, place).Concat(Common(was, now, place)),
        (JsonArray was, JsonArray now) => Common(Keyed(was), Keyed(now), place),
        _ => [],
    };

    private static IEnumerable<Finding> Common(JsonObject before, JsonObject after, string place) =>
        before
            .Where(member => member.Key != "example")
            .SelectMany(member => Compare(member.Value, after[member.Key], $"{place}/{member.Key}"));

    private static IEnumerable<Finding> Common(
        IReadOnlyDictionary<string, JsonNode> before,
        IReadOnlyDictionary<string, JsonNode> after,
        string place
    ) => before.SelectMany(element => Compare(element.Value, after.GetValueOrDefault(element.Key), $"{place}/{element.Key}"));

    /// <summary>The elements of an array by what they are called: parameters may be in another order.</summary>
    private static Dictionary<string, JsonNode> Keyed(JsonArray array)
    {
        var keyed = new Dictionary<string, JsonNode>();
        foreach (JsonNode element in array.OfType<JsonNode>())
        {
            string key = element is JsonObject value
                ? (string?)value["$ref"] ?? (string?)value["name"] ?? (string?)value["type"] ?? ""
                : "";
            keyed.TryAdd(key, element);
        }

        return keyed;
    }

    private static IEnumerable<Finding> Extensions(JsonObject before, JsonObject after, string place) =>
        from name in before.Concat(after).Where(IsMeaningful).Select(member => member.Key).Distinct()
        let was = Text(before[name])
        let now = Text(after[name])
        where was != now
        select Describe(name, was, now, place);

    private static Finding Describe(string name, string? before, string? after, string place)
    {
        bool isHarmless = Protective.Contains(name) && after == "true";
        string consequence = isHarmless
            ? "more is kept secret"
            : Consequences.GetValueOrDefault(name, "the templates may take it into account");
        return new Finding(
            isHarmless ? Severity.Harmless : Severity.Breaking,
            name,
            $"{name} was {before ?? "absent"} and is {after ?? "absent"}: {consequence}",
            place
        );
    }

    // A property may be called as a keyword is: then a schema stands there, and no value.
    private static bool IsMeaningful(KeyValuePair<string, JsonNode?> member) =>
        member.Key.StartsWith("x-", StringComparison.Ordinal) || (Consequences.ContainsKey(member.Key) && member.Value is JsonValue);

    // true and "true" are the same to the templates.
    private static string? Text(JsonNode? node) => node?.ToString();
}
