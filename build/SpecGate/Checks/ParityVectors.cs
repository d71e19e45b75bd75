using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;

namespace Synapse.SpecGate.Checks;

/// <summary>The parity vectors: which responses of which operations they show.</summary>
internal sealed class ParityVectors(string folder)
{
    private readonly HashSet<(string Operation, int Status)> _shown =
    [
        .. from file in Directory.EnumerateFiles(folder, "*.json")
           let text = JsonNode.Parse(File.ReadAllText(file))
           from vector in text?["vectors"] as JsonArray ?? []
           from exchange in vector?["exchanges"] as JsonArray ?? []
           select ((string)exchange!["request"]!["operation"]!, (int)exchange["response"]!["status"]!),
    ];

    /// <summary>Gets the documented responses of success that no vector shows; the vectors of errors follow from the contract.</summary>
    public IEnumerable<(Operation Operation, int Status)> Missing(SpecificationDocument specification) =>
        from operation in specification.Operations
        from status in operation.Statuses
        where status < 400 && !_shown.Contains((operation.Id, status))
        select (operation, status);
}
