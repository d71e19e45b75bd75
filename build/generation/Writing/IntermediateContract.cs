using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.ContractGeneration.Model;

namespace Synapse.ContractGeneration.Writing;

/// <summary>
/// The contract that NSwag is given: every operation and every type to generate, each with the mark <c>x-cs</c> that holds what the
/// templates print. What NSwag would decide of its own is not in it.
/// </summary>
internal static class IntermediateContract
{
    public const string Mark = "x-cs";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Contract contract)
    {
        var paths = new JsonObject();
        foreach (Operation operation in contract.Operations)
        {
            if (paths[operation.Path] is not JsonObject path)
            {
                paths[operation.Path] = path = [];
            }

            path[operation.Method.ToLowerInvariant()] = new JsonObject
            {
                ["operationId"] = operation.Id,
                ["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "" } },
                [Mark] = OperationMarks.Of(operation),
            };
        }

        var schemas = new JsonObject();
        foreach (TypeDeclaration type in contract.Types)
        {
            schemas[type.Name] = new JsonObject { ["type"] = "object", ["properties"] = Placeholder(), [Mark] = TypeMarks.Of(type) };
        }

        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "Synapse.Generated", ["version"] = "1" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        }.ToJsonString(Readable);
    }

    // NSwag makes no class of an object without properties.
    private static JsonObject Placeholder() => new() { ["x"] = new JsonObject { ["type"] = "string" } };

    /// <summary>A list for the templates. Its objects have no member "type": NSwag would take them for schemas.</summary>
    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> toJson) => new([.. items.Select(toJson)]);
}
