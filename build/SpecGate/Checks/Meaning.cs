using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;
using Synapse.SpecGate.Changes;

namespace Synapse.SpecGate.Checks;

/// <summary>
/// The extensions of the contract, which steer what the client does with a request and an answer and which no other tool knows; and
/// of the standard keywords those that other tools pass over.
/// </summary>
internal sealed class Meaning : ICheck
{
    private static readonly Dictionary<string, string> Consequences = new()
    {
        ["x-retry"] = "another rule decides whether the request is retried",
        ["x-sensitive"] = "error messages quote the body from now on",
        ["x-secret"] = "the value is no longer masked",
        ["x-always"] = "every request sends another value",
        ["x-paging"] = "the method returns something else",
        ["x-stream"] = "the method returns something else",
        ["x-command"] = "scripts type another command",
        ["x-page-of"] = "the response is read as something else",
        ["x-list-of"] = "the body is written and read as something else",
        ["x-multipart"] = "the request is written in another form",
        ["x-json-text"] = "the part of the form is written in another form",
        [KnownValues] = "the client no longer names a value",
        ["x-type"] = "the field has another type",
        ["x-also"] = "the field is no longer read under its other name",
        ["x-required-any"] = "another request is refused before it is sent",
        ["x-expandable"] = "the field is read as something else",
        [QuerySince] = "callers that were compiled before lose the method that they call",
        ["x-string-form"] = "a plain string is no longer read as before",
        ["default"] = "something else is taken for what is not sent",
        ["explode"] = "a list is sent in another form",
        ["format"] = "the value is written in another form",
        ["style"] = "a list is sent in another form",
    };

    private const string KnownValues = "x-known-values";
    private const string QuerySince = "x-query-since";

    // Nobody is harmed by one more secret that is kept.
    private static readonly HashSet<string> Protective = ["x-sensitive", "x-secret"];

    public string Name => "Meaning";

    public IEnumerable<Finding> Run(SpecificationChange change)
    {
        var uses = new SchemaUses(change.After.Document);
        return [.. Compare(change.AlignedBefore, change.After.Document.Root, "")];

        IEnumerable<Finding> Compare(JsonNode? before, JsonNode? after, string pointer) => (before, after) switch
        {
            (JsonObject was, JsonObject now) =>
                (Words.IsMap(pointer) ? [] : Keywords(was, now, pointer))
                .Concat(was
                    .Where(member => member.Key != "example" || Words.IsMap(pointer))
                    .SelectMany(member => Compare(member.Value, now[member.Key], YamlJson.Join(pointer, member.Key)))),
            (JsonArray was, JsonArray now) => Elements(Keyed(was), Keyed(now), pointer),
            _ => [],
        };

        IEnumerable<Finding> Elements(
            Dictionary<string, (int, JsonNode Node)> was,
            Dictionary<string, (int Index, JsonNode Node)> now,
            string pointer) =>
            was.Where(element => now.ContainsKey(element.Key))
                .SelectMany(element => Compare(element.Value.Node, now[element.Key].Node, $"{pointer}/{now[element.Key].Index}"));

        IEnumerable<Finding> Keywords(JsonObject was, JsonObject now, string pointer) =>
            Extensions(was, now)
                .Concat(LimitChanges(was, now, uses, pointer))
                .Concat(Nullability(was, now, uses, pointer))
                .Select(finding => finding with { Place = change.Places.NameOf(pointer), Line = change.Places.LineOf(pointer) });
    }

    private static IEnumerable<Finding> LimitChanges(JsonObject before, JsonObject after, SchemaUses uses, string pointer) =>
        from limit in Limits.Changes(before, after)
        let isRefused = limit.IsTighter && uses.IsSent(pointer)
        select new Finding(
            isRefused ? Severity.Breaking : Severity.Harmless,
            limit.Keyword,
            $"{Change(limit.Keyword, before, after)}: "
                + (isRefused ? "a request that was accepted is refused" : "no client depends on it"));

    private static IEnumerable<Finding> Nullability(JsonObject before, JsonObject after, SchemaUses uses, string pointer)
    {
        if (Text(before["nullable"]) == "true" && Text(after["nullable"]) != "true" && uses.IsRead(pointer))
        {
            yield return new Finding(
                Severity.Breaking,
                "nullable",
                $"{Change("nullable", before, after)}: a backend that still sends null breaks what callers are promised");
        }
    }

    /// <summary>The elements of an array by what they are called: parameters may be in another order.</summary>
    private static Dictionary<string, (int Index, JsonNode Node)> Keyed(JsonArray array)
    {
        var keyed = new Dictionary<string, (int, JsonNode)>();
        for (int index = 0; index < array.Count; index++)
        {
            if (array[index] is JsonObject value)
            {
                keyed.TryAdd((value["$ref"] ?? value["name"] ?? value["type"])?.ToString() ?? "", (index, value));
            }
        }

        return keyed;
    }

    private static IEnumerable<Finding> Extensions(JsonObject before, JsonObject after) =>
        from name in before.Concat(after).Where(IsMeaningful).Select(member => member.Key).Distinct()
        where Text(before[name]) != Text(after[name])
        select Describe(name, before, after);

    private static Finding Describe(string name, JsonObject before, JsonObject after)
    {
        bool isKept = Protective.Contains(name) && Text(after[name]) == "true";
        bool isMore = name == KnownValues && before[name] is JsonArray was && after[name] is JsonArray now
            && was.Select(Text).All(now.Select(Text).Contains);
        bool isOverload = name == QuerySince && after[name] is not null;
        bool isHarmless = isKept || isMore || isOverload;
        string consequence = isOverload ? "callers that were compiled before keep the method that they call"
            : isKept ? "more is kept secret"
            : isMore ? "the client names more values"
            : Consequences.GetValueOrDefault(name, "the client that is generated may be another");
        return new Finding(
            isHarmless ? Severity.Harmless : Severity.Breaking, name, $"{Change(name, before, after)}: {consequence}");
    }

    private static string Change(string name, JsonObject before, JsonObject after) =>
        $"{name} was {Text(before[name]) ?? "absent"} and is {Text(after[name]) ?? "absent"}";

    // A property may be called as a keyword is: then a schema stands there, and no value.
    private static bool IsMeaningful(KeyValuePair<string, JsonNode?> member) =>
        member.Key.StartsWith("x-", StringComparison.Ordinal) || (Consequences.ContainsKey(member.Key) && member.Value is JsonValue);

    // true and "true" are the same to the templates.
    private static string? Text(JsonNode? node) => node?.ToString();
}
