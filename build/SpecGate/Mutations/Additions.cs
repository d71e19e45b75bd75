using System.Text.Json.Nodes;

namespace Synapse.SpecGate.Mutations;

/// <summary>Mutants that only add something optional: no check may call them breaking.</summary>
internal static class Additions
{
    public static IEnumerable<Mutant> All(MutationSource source) => [.. Operations(source), .. Schemas(source)];

    private static IEnumerable<Mutant> Operations(MutationSource source)
    {
        foreach ((string path, string method, JsonObject node) in source.Operations)
        {
            string id = (string)node["operationId"]!;
            object[] operation = ["paths", path, method];

            // The method that follows a stream is written by hand, its parameters too.
            if (!node.ContainsKey("x-stream"))
            {
                yield return Add("an optional parameter comes", id, operation, value => Append(value, Parameter()));
                yield return Add("an optional parameter comes first", id, operation, value => Prepend(value, Parameter()));
            }

            yield return Add(
                "a status comes",
                id,
                [.. operation, "responses"],
                value => value["418"] = new JsonObject { ["$ref"] = "#/components/responses/NotFound" }
            );
            yield return Add(
                "an operation comes",
                $"beside {id}",
                ["paths"],
                value => value[$"{path}anew/"] = new JsonObject { ["post"] = Operation(node) }
            );
        }

        Mutant Add(string kind, string place, object[] keys, Action<JsonObject> change) =>
            source.Make(kind, place, keys, change, isHarmful: false);
    }

    private static IEnumerable<Mutant> Schemas(MutationSource source)
    {
        foreach ((string name, JsonNode? schema) in source.Schemas)
        {
            object[] keys = ["components", "schemas", name];
            if (schema!["properties"] is not null)
            {
                yield return source.Make(
                    "an optional property comes",
                    name,
                    [.. keys, "properties"],
                    value => value["anew"] = Property(),
                    isHarmful: false
                );
                yield return source.Make(
                    "an optional property comes first",
                    name,
                    keys,
                    value => value["properties"] = First(value["properties"]!.AsObject()),
                    isHarmful: false
                );
            }

            if (schema["enum"] is not null)
            {
                yield return source.Make(
                    "a known value comes",
                    name,
                    keys,
                    value => value["enum"]!.AsArray().Add("anew"),
                    isHarmful: false
                );
            }
        }
    }

    private static JsonObject Parameter() => new()
    {
        ["name"] = "anew",
        ["in"] = "query",
        ["description"] = "Something new to ask for.",
        ["schema"] = new JsonObject { ["type"] = "string" },
        ["example"] = "a",
    };

    private static JsonObject Property() => new() { ["type"] = "string", ["nullable"] = true, ["description"] = "Something new." };

    private static JsonObject First(JsonObject properties) =>
        new([
            KeyValuePair.Create<string, JsonNode?>("anew", Property()),
            .. properties.Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())),
        ]);

    private static JsonObject Operation(JsonObject neighbour)
    {
        var operation = new JsonObject
        {
            ["operationId"] = $"{neighbour["operationId"]}_anew",
            ["tags"] = neighbour["tags"]!.DeepClone(),
            ["summary"] = "Does something new.",
            ["x-retry"] = "never",
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = "The plugin.",
                    ["content"] = new JsonObject
                    {
                        ["application/json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/Plugin" } },
                    },
                },
                ["404"] = new JsonObject { ["$ref"] = "#/components/responses/NotFound" },
            },
        };
        JsonNode[] path =
        [
            .. (neighbour["parameters"]?.AsArray() ?? [])
                .OfType<JsonObject>()
                .Where(parameter => (string?)parameter["in"] == "path")
                .Select(parameter => parameter.DeepClone()),
        ];
        if (path.Length > 0)
        {
            operation["parameters"] = new JsonArray(path);
        }

        return operation;
    }

    private static void Append(JsonObject operation, JsonObject parameter)
    {
        if (operation["parameters"] is JsonArray parameters)
        {
            parameters.Add(parameter);
        }
        else
        {
            operation["parameters"] = new JsonArray(parameter);
        }
    }

    private static void Prepend(JsonObject operation, JsonObject parameter)
    {
        Append(operation, parameter);
        JsonArray parameters = operation["parameters"]!.AsArray();
        parameters.Remove(parameter);
        parameters.Insert(0, parameter);
    }
}
