using System.Globalization;
using System.Text.Json.Nodes;

namespace Synapse.SpecGate.Mutations;

/// <summary>Mutants of the parameters of operations, those that several operations share included.</summary>
internal static class ParameterMutations
{
    public static IEnumerable<Mutant> All(MutationSource source) => Shared(source).Concat(
        from operation in source.Operations
        let id = (string)operation.Node["operationId"]!
        let parameters = operation.Node["parameters"]?.AsArray() ?? []
        from index in Enumerable.Range(0, parameters.Count)
        from mutant in Of(source, id, ["paths", operation.Path, operation.Method], index, parameters[index]!.AsObject())
        select mutant);

    private static IEnumerable<Mutant> Shared(MutationSource source) =>
        from parameter in source.Contract["components"]!["parameters"]!.AsObject()
        from mutant in Of(source, parameter.Key, ["components", "parameters", parameter.Key], parameter.Value!.AsObject())
        select mutant;

    private static IEnumerable<Mutant> Of(MutationSource source, string id, object[] operation, int index, JsonObject parameter)
    {
        string name = (string?)parameter["name"] ?? ((string)parameter["$ref"]!).Split('/')[^1];
        yield return source.Make("a parameter goes", $"{id}?{name}", operation, value => value["parameters"]!.AsArray().RemoveAt(index));
        if (parameter.ContainsKey("name"))
        {
            foreach (Mutant mutant in Of(source, id, [.. operation, "parameters", index], parameter))
            {
                yield return mutant;
            }
        }
    }

    private static IEnumerable<Mutant> Of(MutationSource source, string id, object[] keys, JsonObject parameter)
    {
        string name = (string)parameter["name"]!;
        string place = $"{id}?{name}";
        bool isRequired = (bool?)parameter["required"] == true;
        yield return source.Make("a parameter has another name", place, keys, value => value["name"] = $"{name}_anew");
        yield return source.Make(
            "a parameter has another type",
            place,
            keys,
            value => value["schema"] = Other(value["schema"]!.AsObject())
        );
        yield return source.Make("a parameter becomes a header", place, keys, value => value["in"] = "header");
        yield return isRequired && (string)parameter["in"]! == "path"
            ? source.Make("a path parameter is optional", place, keys, value => value["required"] = false)
            : source.Make(
                isRequired ? "a parameter may be left out" : "a parameter must be given",
                place,
                keys,
                value => value["required"] = !isRequired
            );
        foreach (string mark in parameter.Select(member => member.Key).Where(key => key.StartsWith("x-", StringComparison.Ordinal)))
        {
            yield return source.Make($"{mark} goes", place, keys, value => value.Remove(mark));
        }

        if (parameter["schema"]!["minimum"] is not null)
        {
            yield return source.Make("a number must be greater", place, [.. keys, "schema"], value => value["minimum"] = 1000);
        }

        if (parameter["schema"]!["format"] is not null)
        {
            yield return source.Make(
                "a parameter has another format",
                place,
                [.. keys, "schema"],
                value => value["format"] = (string)value["format"]! == "int64" ? "int32" : "date"
            );
        }

        if (parameter.ContainsKey("explode"))
        {
            yield return source.Make("a list is sent with commas", place, keys, value => value["explode"] = false);
        }

        if (parameter.TryGetPropertyValue("x-always", out JsonNode? always))
        {
            yield return source.Make(
                "another value is always sent",
                place,
                keys,
                value => value["x-always"] = string.Create(CultureInfo.InvariantCulture, $"{always}0")
            );
        }
    }

    private static JsonObject Other(JsonObject schema) => new() { ["type"] = (string?)schema["type"] == "boolean" ? "integer" : "boolean" };
}
