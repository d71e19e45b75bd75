using System.Text.Json.Nodes;

namespace Synapse.SpecGate.Mutations;

/// <summary>Mutants of credentials, and of the errors and headers that operations share.</summary>
internal static class SecurityMutations
{
    public static IEnumerable<Mutant> All(MutationSource source) => [.. Credentials(source), .. Errors(source)];

    private static IEnumerable<Mutant> Credentials(MutationSource source)
    {
        foreach ((string name, _) in source.Contract["components"]!["securitySchemes"]!.AsObject())
        {
            object[] keys = ["components", "securitySchemes", name];
            yield return source.Make("a credential has another header", name, keys, value => value["name"] = $"X-{value["name"]}");
            yield return source.Make("a credential goes into the query", name, keys, value => value["in"] = "query");
        }

        int alternatives = source.Contract["security"]!.AsArray().Count;
        for (int index = 0; index < alternatives; index++)
        {
            int gone = index;
            yield return source.Make(
                "a way to authenticate goes",
                $"security[{gone}]",
                [],
                value => value["security"]!.AsArray().RemoveAt(gone)
            );
        }
    }

    private static IEnumerable<Mutant> Errors(MutationSource source)
    {
        foreach ((string name, JsonNode? response) in source.Contract["components"]!["responses"]!.AsObject())
        {
            object[] keys = ["components", "responses", name];
            yield return source.Make(
                "an error is something else",
                name,
                [.. keys, "content", "application/json"],
                value => value["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/AgentHealth" }
            );
            yield return source.Make(
                "an error has another media type",
                name,
                [.. keys, "content"],
                value => value.Rename("application/json", "text/html")
            );
            if (response!["headers"] is not null)
            {
                yield return source.Make("a header goes", name, keys, value => value.Remove("headers"));
            }
        }
    }
}
