using System.Text.Json.Nodes;

namespace Synapse.ContractFiles.Comparison;

/// <summary>
/// The specification in other words of the same meaning, which openapi-pact-comparator 1.7.0 takes as they are meant: it closes every
/// object of an answer unless additional properties are described by a schema, even where they are <c>true</c> or the object names no
/// property at all; and what is nullable without a type it takes for an object.
/// </summary>
internal static class SpecificationRewrite
{
    public static JsonObject Rewrite(JsonObject specification)
    {
        JsonObject copy = specification.DeepClone().AsObject();
        foreach (JsonObject schema in Descend(copy["components"]).Concat(Descend(copy["paths"])).ToArray())
        {
            OpenObjects(schema);
            SpellOutNull(schema);
        }

        return copy;
    }

    private static void OpenObjects(JsonObject schema)
    {
        bool isOpen = schema["additionalProperties"] is JsonValue additional && additional.TryGetValue(out bool allowed) && allowed;
        bool isFreeForm =
            IsText(schema["type"], "object") && !schema.ContainsKey("properties") && !schema.ContainsKey("additionalProperties");
        if (isOpen || isFreeForm)
        {
            schema["additionalProperties"] = new JsonObject();
        }
    }

    private static void SpellOutNull(JsonObject schema)
    {
        if (
            schema.ContainsKey("type")
            || schema["nullable"] is not JsonValue nullable
            || !nullable.TryGetValue(out bool allowed)
            || !allowed
        )
        {
            return;
        }

        schema.Remove("nullable");
        if (Alternatives(schema) is { } alternatives)
        {
            alternatives.Add(new JsonObject { ["enum"] = new JsonArray((JsonNode?)null) });
            schema["anyOf"] = alternatives;
        }
    }

    /// <summary>What the schema allows besides null; null if it allows everything.</summary>
    private static JsonArray? Alternatives(JsonObject schema)
    {
        JsonArray? alternatives = null;
        if (schema["allOf"] is JsonArray all)
        {
            schema.Remove("allOf");
            alternatives = new JsonArray(all is [JsonObject only] ? only.DeepClone() : new JsonObject { ["allOf"] = all });
        }
        else if (schema["anyOf"] is JsonArray any)
        {
            schema.Remove("anyOf");
            alternatives = any;
        }

        return alternatives;
    }

    private static IEnumerable<JsonObject> Descend(JsonNode? node) => node switch
    {
        JsonObject value => value.SelectMany(member => Descend(member.Value)).Prepend(value),
        JsonArray values => values.SelectMany(Descend),
        _ => [],
    };

    private static bool IsText(JsonNode? node, string text) => node is JsonValue value && value.TryGetValue(out string? own) && own == text;
}
