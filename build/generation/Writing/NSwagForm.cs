using System.Text.Json.Nodes;

namespace Synapse.ContractGeneration.Writing;

/// <summary>
/// Restates what the contract says in the form that every reader of OpenAPI understands in the one from which NSwag makes the
/// SDK's types: open sets of values, fields of a named type, free-form objects, and the fields in which null is sent.
/// </summary>
internal static class NSwagForm
{
    public static void Apply(JsonNode contract)
    {
        Visit(contract);
        if (contract["components"]?["schemas"] is JsonObject schemas)
        {
            foreach ((string name, JsonNode? schema) in schemas.ToList())
            {
                if (schema?["x-known-values"] is JsonArray values)
                {
                    schemas["Known" + name] = new JsonObject
                    {
                        ["type"] = "string",
                        ["description"] = schema["description"]?.DeepClone(),
                        ["enum"] = values.DeepClone(),
                    };
                    schemas[name] = new JsonObject
                    {
                        ["description"] = schema["description"]?.DeepClone(),
                        ["x-open-enum"] = true,
                        ["anyOf"] = new JsonArray(Reference("Known" + name), new JsonObject { ["type"] = "string" }),
                    };
                }
            }
        }
    }

    private static void Visit(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            foreach (JsonNode? item in array)
            {
                Visit(item);
            }
        }
        else if (node is JsonObject container)
        {
            foreach ((string name, JsonNode? value) in container.ToList())
            {
                if (name is "example" or "x-known-values")
                {
                    continue;
                }

                if (name == "properties" && value is JsonObject properties)
                {
                    foreach ((string property, JsonNode? schema) in properties.ToList())
                    {
                        if (schema is JsonObject field)
                        {
                            properties[property] = Field(field);
                        }
                    }
                }

                Visit(container[name]);
            }

            // An object of any members is one value to the SDK, not a dictionary.
            container.Remove("additionalProperties");
        }
    }

    private static JsonObject Field(JsonObject field)
    {
        bool isNullable = IsNullable(field);
        if ((string?)field["x-type"] is { } type)
        {
            field = new JsonObject { ["description"] = field["description"]?.DeepClone(), ["allOf"] = new JsonArray(Reference(type)) };
        }

        var copy = (JsonObject)field.DeepClone();
        if (isNullable)
        {
            copy["nullable"] = true;
            copy["x-null"] = true;
        }

        return copy;
    }

    private static bool IsNullable(JsonObject schema) =>
        (bool?)schema["nullable"] == true
        || (schema["anyOf"] as JsonArray)?.Any(branch => branch is JsonObject option && IsNullable(option)) == true
        || !(schema.ContainsKey("type") || schema.ContainsKey("anyOf") || schema.ContainsKey("allOf") || schema.ContainsKey("$ref"));

    private static JsonObject Reference(string schema) => new() { ["$ref"] = $"#/components/schemas/{schema}" };
}
