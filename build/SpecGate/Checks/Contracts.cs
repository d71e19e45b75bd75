using Synapse.ContractFiles.Comparison;
using Synapse.ContractFiles.Coverage;
using Synapse.ContractFiles.Pacts;
using Synapse.ContractFiles.Specification;

namespace Synapse.SpecGate.Checks;

/// <summary>Whether the pacts fit the contract, and whether each operation, response and field of it has a pact and a vector.</summary>
internal sealed class Contracts(Repository repository) : IBatchCheck
{
    private readonly Lazy<IReadOnlyList<Pact>> _pacts = new(() => Pact.LoadAll(repository.Pacts));
    private readonly Lazy<ParityVectors> _vectors = new(() => new ParityVectors(repository.Vectors));
    private readonly SourceFiles _interactions = new(Path.Combine(repository.Tests, "Synapse.Contract.Tests"), "*.cs");

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
            .. MissingFields(change, coverage).Select(field => MissingField(change, field)),
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

    // Errors are in the table of all operations, the rest where other operations on the same resource are called.
    private Finding MissingResponse(SpecificationChange change, string operation, string status)
    {
        Neighbours neighbours = Neighbours.In(change.After);
        ContractGeneration.Model.Operation? decided = neighbours.Operations.FirstOrDefault(other => other.Id == operation);
        bool isError = status[0] is '4' or '5';
        (string Path, int Line)? place = isError || decided is null ? null : neighbours.Of(decided, _interactions, Neighbours.Call);
        string file = isError ? _interactions.WithMost([.. neighbours.Operations.Select(other => other.Id)]) : place?.Path ?? operation;
        return new Finding(
            Severity.Unsound, "response-without-pact", $"no interaction has the response {status} of {operation}", file, place?.Line);
    }

    // "read Job.status", "sent list_jobs?status".
    private static Finding MissingField(SpecificationChange change, string field)
    {
        string place = field[(field.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        string[] names = place.Split('.', '?', ' ');
        int? line = change.Places.LineOf($"/components/schemas/{names[0]}/properties/{names[^1]}");
        return new Finding(
            Severity.Unsound,
            "field-without-pact",
            $"no interaction shows the field ({field})",
            place,
            change.After.Document.Operations.Any(operation => operation.Id == names[0])
                ? change.Places.LineOf(names[0], names[^1])
                : line);
    }

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
}
