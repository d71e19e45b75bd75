using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;
using Synapse.SpecGate.Checks;
using YamlDotNet.Core;

namespace Synapse.SpecGate.Changes;

/// <summary>Whether a contract can be read at all.</summary>
internal static class Reading
{
    /// <summary>Gets the reason why no check can read the contract; null if they can.</summary>
    public static Finding? Problem(SpecificationVersion version)
    {
        try
        {
            Resolve(version.Document, version.Document.Root);
            return null;
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
