using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;

namespace Synapse.SpecGate.Changes;

/// <summary>Which parts of a contract describe what is sent, and which what is read.</summary>
internal sealed class SchemaUses
{
    private static readonly string[] Directions = ["requestBody", "parameters", "responses"];

    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public SchemaUses(SpecificationDocument document)
    {
        foreach (Operation operation in document.Operations)
        {
            Follow(document, operation.Node["requestBody"], _sent);
            Follow(document, operation.Node["parameters"], _sent);
            Follow(document, document.Root["paths"]?[operation.Path]?["parameters"], _sent);
            Follow(document, operation.Node["responses"], _read);
        }
    }

    /// <summary>Whether the node at a JSON pointer is part of a request.</summary>
    public bool IsSent(string pointer) =>
        Direction(pointer) is { } direction ? direction != "responses" : _sent.Contains(Component(pointer));

    /// <summary>Whether the node at a JSON pointer is part of a response.</summary>
    public bool IsRead(string pointer) =>
        Direction(pointer) is { } direction ? direction == "responses" : _read.Contains(Component(pointer));

    private static string? Direction(string pointer) => pointer.StartsWith("/paths/", StringComparison.Ordinal)
        ? pointer.Split('/').FirstOrDefault(Directions.Contains)
        : null;

    private static string Component(string pointer) => string.Join('/', pointer.Split('/').Take(4));

    private static void Follow(SpecificationDocument document, JsonNode? node, HashSet<string> found)
    {
        if (node is JsonObject value)
        {
            if (value["$ref"]?.ToString() is ['#', ..] reference && found.Add(Component(reference[1..])))
            {
                Follow(document, document.Resolve(value), found);
            }

            foreach ((_, JsonNode? child) in value)
            {
                Follow(document, child, found);
            }
        }
        else if (node is JsonArray array)
        {
            foreach (JsonNode? child in array)
            {
                Follow(document, child, found);
            }
        }
    }
}
