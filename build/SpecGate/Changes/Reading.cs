using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;
using Synapse.SpecGate.Checks;
using YamlDotNet.Core;

namespace Synapse.SpecGate.Changes;

/// <summary>Whether a contract can be read at all.</summary>
internal static class Reading
{
    private static readonly string[] Compositions = ["allOf", "anyOf", "oneOf"];

    /// <summary>Gets the reason why no check can read the contract; null if they can.</summary>
    public static Finding? Problem(SpecificationVersion version)
    {
        try
        {
            Resolve(version.Document, version.Document.Root);
            return Circle(version.Document);
        }
        catch (YamlException exception)
        {
            return Unreadable(exception.Message, exception.Start.Line > 0 ? (int)exception.Start.Line : null);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or ArgumentException)
        {
            return Unreadable(exception.Message, null);
        }
    }

    // A schema that is composed of itself has no end, and some tools look for it until the process ends.
    private static Finding? Circle(SpecificationDocument document)
    {
        var closed = new HashSet<JsonObject>();
        foreach ((string name, JsonNode? schema) in document.Root["components"]?["schemas"] as JsonObject ?? [])
        {
            if (schema is JsonObject start && IsCircular(start, []))
            {
                return Unreadable($"the schema {name} is composed of itself", document.LineOf(YamlJson.Join("/components/schemas", name)));
            }
        }

        return null;

        bool IsCircular(JsonObject schema, HashSet<JsonObject> path)
        {
            schema = document.Resolve(schema);
            if (!path.Add(schema))
            {
                return true;
            }

            bool isCircular = !closed.Contains(schema)
                && Compositions
                    .SelectMany(keyword => (schema[keyword] as JsonArray ?? []).OfType<JsonObject>())
                    .Any(part => IsCircular(part, path));
            path.Remove(schema);
            closed.Add(schema);
            return isCircular;
        }
    }

    private static Finding Unreadable(string reason, int? line) =>
        new(Severity.Unsound, "unreadable", $"the contract cannot be read: {reason.ReplaceLineEndings(" ")}", Line: line);

    private static void Resolve(SpecificationDocument document, JsonNode? node)
    {
        if (node is JsonObject value)
        {
            document.Resolve(value);
            foreach ((_, JsonNode? child) in value)
            {
                Resolve(document, child);
            }
        }
        else if (node is JsonArray array)
        {
            foreach (JsonNode? child in array)
            {
                Resolve(document, child);
            }
        }
    }
}
