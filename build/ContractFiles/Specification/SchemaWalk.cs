using System.Text.Json.Nodes;

namespace Synapse.ContractFiles.Specification;

/// <summary>
/// The fields of a schema, and which of them a value has. A field is named after the schema that defines it (<c>Job.status</c>), so
/// that it counts once however many operations answer with it. Where a schema allows values of several kinds, each kind is a field
/// too (<c>JobId as string</c>), if the walk is asked for them. A page is one type whatever it is a page of, in the specification as
/// in the SDK: its fields and kinds are those of <c>Page</c>.
/// </summary>
internal sealed class SchemaWalk(SpecificationDocument document, bool withKinds)
{
    private static readonly string[] Compositions = ["allOf", "anyOf", "oneOf"];

    /// <summary>Every field below a schema.</summary>
    public IReadOnlySet<string> Fields(JsonObject schema, string label)
    {
        var fields = new SortedSet<string>(StringComparer.Ordinal);
        Collect(schema, label, fields, new HashSet<JsonObject>(ReferenceEqualityComparer.Instance));
        return fields;
    }

    /// <summary>The fields that a value has. Null and absent are the same here: neither shows what the field holds.</summary>
    public IReadOnlySet<string> FieldsOf(JsonNode? value, JsonObject schema, string label)
    {
        var fields = new SortedSet<string>(StringComparer.Ordinal);
        Match(value, schema, label, fields, []);
        return fields;
    }

    private void Collect(JsonObject schema, string label, SortedSet<string> fields, HashSet<JsonObject> seen)
    {
        (schema, label) = Enter(schema, label);
        if (!seen.Add(schema))
        {
            return;
        }

        fields.UnionWith(Kinds(schema).Select(kind => $"{label} as {kind}"));
        foreach (JsonObject part in Compositions.SelectMany(keyword => Parts(schema, keyword)))
        {
            Collect(part, label, fields, seen);
        }

        foreach ((string name, JsonNode? property) in Properties(schema))
        {
            fields.Add($"{label}.{name}");
            Collect(property as JsonObject ?? [], $"{label}.{name}", fields, seen);
        }

        if (schema["items"] is JsonObject items)
        {
            Collect(items, Element(items, label), fields, seen);
        }
    }

    // The schemas that the value was already matched with stop a composition that contains itself.
    private void Match(JsonNode? value, JsonObject schema, string label, SortedSet<string> fields, HashSet<JsonObject> seen)
    {
        (schema, label) = Enter(schema, label);
        if (value is null || !seen.Add(schema))
        {
            return;
        }

        fields.UnionWith(Kinds(schema).Where(kind => JsonKind.Fits(value, kind)).Select(kind => $"{label} as {kind}"));
        foreach (
            JsonObject part in Compositions
                .SelectMany(keyword => Parts(schema, keyword))
                .Where(part => Kind(part) is not { } kind || JsonKind.Fits(value, kind))
        )
        {
            Match(value, part, label, fields, seen);
        }

        foreach ((string name, JsonNode? property) in value is JsonObject ? Properties(schema) : [])
        {
            if (value[name] is { } member)
            {
                fields.Add($"{label}.{name}");
                Match(member, property as JsonObject ?? [], $"{label}.{name}", fields, []);
            }
        }

        foreach (JsonNode? element in value as JsonArray ?? [])
        {
            if (schema["items"] is JsonObject items)
            {
                Match(element, items, Element(items, label), fields, []);
            }
        }
    }

    private (JsonObject Schema, string Label) Enter(JsonObject schema, string label)
    {
        JsonObject resolved = document.Resolve(schema);
        return (resolved, resolved.ContainsKey("x-page-of") ? "Page" : Referenced(schema) ?? label);
    }

    /// <summary>The name of an array's elements: where something may stand for a schema that has a name, it is that name.</summary>
    private static string Element(JsonObject items, string label) =>
        Parts(items, "anyOf").Select(Referenced).FirstOrDefault(name => name is not null) ?? $"{label}[]";

    private static string? Referenced(JsonObject schema) =>
        schema["$ref"]?.ToString() is { } reference ? reference[(reference.LastIndexOf('/') + 1)..] : null;

    /// <summary>The kinds of value between which a schema leaves the choice.</summary>
    private string[] Kinds(JsonObject schema)
    {
        string[] kinds = [.. Parts(schema, "anyOf").Concat(Parts(schema, "oneOf")).Select(Kind).OfType<string>().Distinct()];
        return withKinds && kinds.Length > 1 ? kinds : [];
    }

    private string? Kind(JsonObject schema) => document.Resolve(schema)["type"]?.ToString();

    private static IEnumerable<JsonObject> Parts(JsonObject schema, string keyword) =>
        (schema[keyword] as JsonArray ?? []).OfType<JsonObject>();

    private static JsonObject Properties(JsonObject schema) => schema["properties"] as JsonObject ?? [];
}
