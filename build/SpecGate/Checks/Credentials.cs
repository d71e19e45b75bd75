using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;

namespace Synapse.SpecGate.Checks;

/// <summary>What a request is authenticated by: the headers of the credentials, and which of them each operation takes.</summary>
internal sealed class Credentials : ICheck
{
    public string Name => "Credentials";

    public IEnumerable<Finding> Run(SpecificationChange change)
    {
        JsonObject before = change.Before.Document.Root;
        JsonObject after = change.After.Document.Root;
        return
        [
            .. Schemes(before, after)
                .Select(finding => finding with { Line = change.Places.LineOf($"/components/securitySchemes/{finding.Place}") }),
            .. Operations(change.Before.Document, change.After.Document)
                .Select(finding => finding with { Line = change.Places.LineOf(finding.Place, null) }),
        ];
    }

    private static IEnumerable<Finding> Schemes(JsonObject before, JsonObject after) =>
        from scheme in before["components"]?["securitySchemes"] as JsonObject ?? []
        let was = Place(scheme.Value)
        let now = Place(after["components"]?["securitySchemes"]?[scheme.Key])
        where was != now
        select new Finding(
            Severity.Breaking,
            "credential-changed",
            $"{scheme.Key} was the {was} and is {(now.Length == 0 ? "gone" : $"the {now}")}",
            scheme.Key
        );

    private static string Place(JsonNode? scheme) => scheme is null ? "" : $"{scheme["in"]} {scheme["name"]} ({scheme["type"]})";

    private static IEnumerable<Finding> Operations(SpecificationDocument before, SpecificationDocument after)
    {
        foreach (Operation operation in before.Operations)
        {
            if (after.Operations.FirstOrDefault(other => other.Id == operation.Id) is not { } other)
            {
                continue;
            }

            string[] was = Ways(before, operation);
            string[] now = Ways(after, other);
            foreach (string gone in was.Except(now))
            {
                yield return new Finding(Severity.Breaking, "credentials-refused", $"it can no longer be called with {gone}", operation.Id);
            }

            foreach (string come in now.Except(was))
            {
                yield return new Finding(Severity.Harmless, "credentials-accepted", $"it can be called with {come} too", operation.Id);
            }
        }
    }

    /// <summary>The sets of credentials of which one is enough.</summary>
    private static string[] Ways(SpecificationDocument document, Operation operation) =>
        [
            .. ((operation.Node["security"] ?? document.Root["security"]) as JsonArray ?? [])
                .OfType<JsonObject>()
                .Select(way => string.Join(" and ", way.Select(scheme => scheme.Key).Order(StringComparer.Ordinal))),
        ];
}
