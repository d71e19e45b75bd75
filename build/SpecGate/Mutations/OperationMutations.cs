using System.Text.Json.Nodes;

namespace Synapse.SpecGate.Mutations;

/// <summary>Mutants of paths, methods, answers, bodies and marks of operations.</summary>
internal static class OperationMutations
{
    private static readonly string[] Methods = ["post", "put", "delete"];
    private static readonly string[] Marks = ["x-sensitive", "x-paging", "x-stream"];

    public static IEnumerable<Mutant> All(MutationSource source) =>
        source.Operations.SelectMany(operation => Of(source, operation.Path, operation.Method, operation.Node));

    private static IEnumerable<Mutant> Of(MutationSource source, string path, string method, JsonObject node)
    {
        string id = (string)node["operationId"]!;
        object[] item = ["paths", path];
        object[] operation = [.. item, method];
        yield return source.Make("an operation goes", id, item, value => value.Remove(method));
        yield return source.Make("an operation has another name", id, operation, value => value["operationId"] = $"{id}_anew");
        yield return source.Make("a path loses its slash", id, ["paths"], value => value.Rename(path, path.TrimEnd('/')));
        yield return source.Make("a path changes", id, ["paths"], value => value.Rename(path, $"/v2{path}"));
        yield return source.Make("a method changes", id, item, value => value.Rename(method, Other(value)));
        yield return source.Make(
            "x-retry is the other one",
            id,
            operation,
            value => value["x-retry"] = (string)value["x-retry"]! == "safe" ? "never" : "safe"
        );
        yield return source.Make("x-retry goes", id, operation, value => value.Remove("x-retry"));
        yield return source.Make("an operation needs no credentials", id, operation, value => value["security"] = new JsonArray());
        foreach (string mark in Marks.Where(node.ContainsKey))
        {
            yield return source.Make($"{mark} goes", id, operation, value => value.Remove(mark));
        }

        foreach ((string status, _) in node["responses"]!.AsObject())
        {
            object[] responses = [.. operation, "responses"];
            yield return source.Make("a status goes", $"{id} {status}", responses, value => value.Remove(status));
            yield return source.Make(
                "a status changes",
                $"{id} {status}",
                responses,
                value => value.Rename(status, status[0] == '2' ? "206" : "418")
            );
        }

        foreach (Mutant mutant in Bodies(source, node, id, operation))
        {
            yield return mutant;
        }
    }

    private static IEnumerable<Mutant> Bodies(MutationSource source, JsonObject node, string id, object[] operation)
    {
        string success = node["responses"]!.AsObject().First().Key;
        foreach ((string mediaType, _) in node["responses"]![success]!["content"]!.AsObject())
        {
            object[] content = [.. operation, "responses", success, "content"];
            yield return source.Make(
                "an answer has another media type",
                $"{id} {mediaType}",
                content,
                value => value.Rename(mediaType, "application/xml")
            );
            yield return source.Make(
                "an answer is something else",
                $"{id} {mediaType}",
                [.. content, mediaType],
                value => value["schema"] = Reference("AgentHealth", value)
            );
        }

        if (node["requestBody"] is not JsonObject body)
        {
            yield break;
        }

        string sent = body["content"]!.AsObject().Single().Key;
        yield return source.Make("a body need not be sent", id, [.. operation, "requestBody"], value => value["required"] = false);
        yield return source.Make("a body goes", id, operation, value => value.Remove("requestBody"));
        yield return source.Make(
            "a body has another media type",
            id,
            [.. operation, "requestBody", "content"],
            value => value.Rename(sent, "application/x-www-form-urlencoded")
        );
        yield return source.Make(
            "a body is something else",
            id,
            [.. operation, "requestBody", "content", sent],
            value => value["schema"] = Reference("Agent", value)
        );
    }

    private static JsonObject Reference(string schema, JsonObject content) => new()
    {
        ["$ref"] = $"#/components/schemas/{((string?)content["schema"]?["$ref"] == $"#/components/schemas/{schema}" ? "Plugin" : schema)}",
    };

    private static string Other(JsonObject item) => Methods.First(method => !item.ContainsKey(method));
}
