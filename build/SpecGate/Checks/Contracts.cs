using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Synapse.ContractFiles.Comparison;
using Synapse.ContractFiles.Coverage;
using Synapse.ContractFiles.Pacts;
using Synapse.ContractFiles.Specification;

namespace Synapse.SpecGate.Checks;

/// <summary>Whether the pacts fit the contract, and whether each operation, response and field of it has a pact and a vector.</summary>
internal sealed partial class Contracts(Repository repository) : IBatchCheck
{
    private readonly Lazy<IReadOnlyList<Pact>> _pacts = new(() => Pact.LoadAll(repository.Pacts));
    private readonly Lazy<ParityVectors> _vectors = new(() => new ParityVectors(repository.Vectors));
    private readonly SourceFiles _interactions = new(Path.Combine(repository.Tests, "Synapse.Contract.Tests"), "*Contracts.cs");

    private readonly Dictionary<SpecificationChange, Func<IReadOnlyList<ToolFinding>>> _prepared =
        new(ReferenceEqualityComparer.Instance);

    public string Name => "Contracts";

    public void Prepare(IReadOnlyList<SpecificationChange> changes)
    {
        string[] pacts = [.. Directory.GetFiles(repository.Pacts, "*.json").Order(StringComparer.Ordinal)];
        foreach (
            (SpecificationChange change, Func<IReadOnlyList<ToolFinding>> result) in changes.Zip(
                OpenApiPactComparator.CompareAll([.. changes.Select(change => change.After.Document)], pacts)))
        {
            _prepared[change] = result;
        }
    }

    public IEnumerable<Finding> Run(SpecificationChange change)
    {
        SpecificationDocument specification = change.After.Document;
        var coverage = new ContractCoverage(specification, _pacts.Value);
        return
        [
            .. coverage.Strays.Select(stray => new Finding(Severity.Breaking, "pact-does-not-fit", stray)),
            .. coverage.MissingResponses
                .Select(response => response.Split(" × "))
                .Where(response => change.Moves.All(move => move.After.Id != response[0]))
                .Select(response => MissingResponse(change, response[0], response[1])),
            .. MissingFields(change, coverage).Select(field => MissingField(change, coverage, field)),
            .. _vectors.Value.Missing(specification).Select(missing => new Finding(
                Severity.Unsound,
                "response-without-vector",
                $"no parity vector shows the response {missing.Status} of {missing.Operation.Id}",
                $"contracts/parity/vectors/{missing.Operation.Id}.json")),
            .. Comparison(change),
        ];
    }

    // The interactions of an operation that moved are not missing: they do not fit where it is now, and say so.
    private static IEnumerable<string> MissingFields(SpecificationChange change, ContractCoverage coverage) => change.Moves.Count == 0
        ? coverage.MissingFields
        : coverage.MissingFields.Intersect(coverage.Operations
            .Where(operation => change.Moves.All(move => move.After.Id != operation.Id))
            .SelectMany(coverage.FieldsOf));

    private Finding MissingResponse(SpecificationChange change, string operation, string status)
    {
        (string path, int? line) = status[0] is '4' or '5' ? PlaceOfErrors() : PlaceOf(Neighbours.In(change.After), operation);
        return new Finding(
            Severity.Unsound, "response-without-pact", $"no interaction has the response {status} of {operation}", path, line);
    }

    // "read Job.status", "sent list_jobs?status", "read 429 Retry-After": next to the other fields of the schema, where it is one of them.
    private Finding MissingField(SpecificationChange change, ContractCoverage coverage, string field)
    {
        string[] names = field[(field.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split('.', '?', ' ');
        JsonNode? properties = change.After.Document.Root["components"]?["schemas"]?[names[0]]?["properties"];
        (string path, int? line) = properties is JsonObject { Count: > 0 } members
            && _interactions.Beside(names[^1], [.. members.Select(member => member.Key)]) is { } place
            ? place
            : int.TryParse(names[0], out _)
                ? PlaceOfErrors()
                : PlaceOf(
                    Neighbours.In(change.After),
                    coverage.Operations.FirstOrDefault(operation => coverage.FieldsOf(operation).Contains(field))?.Id ?? "");
        return new Finding(Severity.Unsound, "field-without-pact", $"no interaction shows the field ({field})", path, line);
    }

    // Where the operation is called, or else the others on the same resource.
    private (string Path, int? Line) PlaceOf(Neighbours neighbours, string operation) =>
        neighbours.Operations.FirstOrDefault(other => other.Id == operation) is { } decided
        && (_interactions.Find(Neighbours.Call(decided)) ?? neighbours.Of(decided, _interactions, Neighbours.Call)) is { } place
            ? place
            : (_interactions.Folder, null);

    private (string Path, int? Line) PlaceOfErrors() =>
        _interactions.FindMost(ErrorName()) is { } place ? place : (_interactions.Folder, null);

    private IEnumerable<Finding> Comparison(SpecificationChange change)
    {
        if (!_prepared.ContainsKey(change))
        {
            Prepare([change]);
        }

        IReadOnlyList<ToolFinding> findings;
        try
        {
            findings = _prepared[change]();
        }
        catch (InvalidOperationException exception)
        {
            // The tool ran, and has compared other contracts: it is this one that it cannot read.
            return [new Finding(Severity.Unsound, "unreadable-for-comparator", exception.Message)];
        }

        return from finding in findings
               where !KnownFinding.All.Any(known => known.Covers(finding))
               let operation = finding.Interaction.Split(':')[0]
               select new Finding(
                   Severity.Breaking,
                   "pact-does-not-fit",
                   $"\"{finding.Interaction}\" ({finding.Pact}): {finding.Message}",
                   operation,
                   change.Places.LineOf(operation, null));
    }

    // The name of an interaction ends in its status, where that is an error.
    [GeneratedRegex(@"\([45]\d\d\)"", ")]
    private static partial Regex ErrorName();
}
