using System.Globalization;
using System.Text.Json.Nodes;

namespace Synapse.SpecGate.Checks;

/// <summary>
/// The contract in other words of the same meaning, which oasdiff 1.15.0 takes as they are meant: it compares the alternatives of an
/// anyOf only where they have names, so each gets one.
/// </summary>
internal static class WireForm
{
    public static JsonObject Rewrite(JsonObject specification)
    {
        JsonObject copy = specification.DeepClone().AsObject();
        if (copy["components"]?["schemas"] is not JsonObject schemas)
        {
            return copy;
        }

        var named = new JsonObject();
        foreach ((string name, JsonNode? schema) in schemas.ToArray())
        {
            Name(schema, name, named);
        }

        foreach ((string name, JsonNode? schema) in named.ToArray())
        {
            named.Remove(name);
            schemas.Add(name, schema);
        }

        return copy;
    }

    private static void Name(JsonNode? node, string path, JsonObject named)
    {
        if (node is JsonArray elements)
        {
            for (int index = 0; index < elements.Count; index++)
            {
                Name(elements[index], string.Create(CultureInfo.InvariantCulture, $"{path}.{index}"), named);
            }
        }
        else if (node is JsonObject schema)
        {
            foreach ((string key, JsonNode? value) in schema.ToArray())
            {
                // Examples look like schemas at times and are none.
                if (key != "example")
                {
                    Name(value, $"{path}.{key}", named);
                }
            }

            NameAlternatives(schema, path, named);
        }
    }

    private static void NameAlternatives(JsonObject schema, string path, JsonObject named)
    {
        if (schema["anyOf"] is not JsonArray alternatives)
        {
            return;
        }

        foreach (
            JsonObject alternative in alternatives.OfType<JsonObject>().Where(alternative => !alternative.ContainsKey("$ref")).ToArray()
        )
        {
            // Named after its kind, it stays the same alternative when another comes or goes.
            string name = $"{path}.{alternative["type"]?.ToString() ?? "any"}";
            if (named.TryAdd(name, alternative.DeepClone()))
            {
                alternatives[alternatives.IndexOf(alternative)] = new JsonObject { ["$ref"] = $"#/components/schemas/{name}" };
            }
        }
    }
}
