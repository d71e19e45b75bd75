using Synapse.ContractFiles.Pacts;
using Synapse.ContractFiles.Specification;

namespace Synapse.ContractFiles.Coverage;

/// <summary>What the interactions of the pacts cover of the specification, and what they do not.</summary>
internal sealed class ContractCoverage
{
    private readonly SpecificationDocument _specification;
    private readonly FieldCoverage _fields;
    private readonly List<string> _strays = [];
    private readonly Dictionary<(Operation Operation, int Status), List<Interaction>> _interactions = [];

    public ContractCoverage(SpecificationDocument specification, IEnumerable<Pact> pacts)
    {
        _specification = specification;
        _fields = new FieldCoverage(specification);
        foreach (Operation operation in specification.Operations)
        {
            foreach (int status in operation.Statuses)
            {
                _interactions[(operation, status)] = [];
                _fields.Expect(operation, status);
            }
        }

        foreach (Interaction interaction in pacts.SelectMany(pact => pact.Interactions))
        {
            Assign(interaction);
        }
    }

    public IReadOnlyList<Operation> Operations => _specification.Operations;

    /// <summary>Every status that an operation documents, once, in ascending order.</summary>
    public IReadOnlyList<int> Statuses => [.. Operations.SelectMany(operation => operation.Statuses).Distinct().Order()];

    /// <summary>
    /// Gets "operation × status" for each response that no interaction has: every success of every operation, and each error status once,
    /// because the SDK reads an error in the same way whatever the operation.
    /// </summary>
    public IReadOnlyList<string> MissingResponses =>
        [
            .. _interactions
                .Where(response => response.Value.Count == 0 && (response.Key.Status < 400 || IsFirst(response.Key)))
                .Select(response => $"{response.Key.Operation.Id} × {response.Key.Status}"),
        ];

    /// <summary>The interactions that belong to no operation, or to a status that its operation does not document.</summary>
    public IReadOnlyList<string> Strays => _strays;

    /// <summary>Each field with the number of interactions that have it.</summary>
    public IReadOnlyDictionary<string, int> Fields => _fields.Counts;

    public IReadOnlyList<string> MissingFields =>
        [
            .. Fields.Where(covered => covered.Value == 0).Select(covered => covered.Key)
                .Except(FieldWithoutPact.All.Select(known => known.Field)),
        ];

    /// <summary>The interactions of a documented response; null if the operation does not document the status.</summary>
    public IReadOnlyList<Interaction>? Interactions(Operation operation, int status) =>
        _interactions.GetValueOrDefault((operation, status));

    /// <summary>The fields that an operation sends and reads; many of them are those of other operations too.</summary>
    public IReadOnlySet<string> FieldsOf(Operation operation) => _fields.Of(operation);

    /// <summary>Whether no interaction has the error, and this is the first operation that documents it.</summary>
    private bool IsFirst((Operation Operation, int Status) response) =>
        _interactions.Where(other => other.Key.Status == response.Status).All(other => other.Value.Count == 0)
        && Operations.First(operation => operation.Statuses.Contains(response.Status)) == response.Operation;

    private void Assign(Interaction interaction)
    {
        if (_specification.Find(interaction.Method, interaction.Path) is not { } operation)
        {
            _strays.Add($"{interaction}: {interaction.Method} {interaction.Path} is no operation of the specification");
        }
        else if (!operation.Documents(interaction.Status))
        {
            _strays.Add($"{interaction}: {operation.Id} does not document the status {interaction.Status}");
        }
        else
        {
            // A range of statuses has no row of its own.
            _interactions.GetValueOrDefault((operation, interaction.Status))?.Add(interaction);
            _fields.Add(operation, interaction);
        }
    }
}
