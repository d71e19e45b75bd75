using System.Text.Json.Nodes;
using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Tests.Batch;

namespace Synapse.ContractGeneration.Tests.OtherContracts;

/// <summary>Which operations of another's contract have a client, and why the others have none.</summary>
internal sealed class OtherMeasure
{
    private readonly OtherContract _contract;
    private readonly List<(string Line, string Owner)> _lines = [];

    public OtherMeasure(OtherContract contract)
    {
        _contract = contract;
        Add("openapi: 3.0.3\ninfo: {}\npaths:", "");
        AddPaths(contract.Operations, "  ");
        Add("components:\n  schemas:", "");
        AddSchemas(contract.Schemas.Keys, "    ");
        ILookup<string, Problem> problems = Contract.Parse(string.Join('\n', _lines.Select(line => line.Line))).Problems
            .ToLookup(problem => _lines[problem.Place.Line - 1].Owner);
        Refused = contract.Operations
            .Select(operation => (operation.Id, Problem: contract.Reach(operation.Json).Prepend(operation.Id)
                .SelectMany(owner => problems[owner]).FirstOrDefault()))
            .Where(refused => refused.Problem is not null)
            .ToDictionary(refused => refused.Id, refused => refused.Problem!.Message, StringComparer.Ordinal);
    }

    /// <summary>Why an operation has no client, by its operationId.</summary>
    public IReadOnlyDictionary<string, string> Refused { get; }

    public double Share => 1 - ((double)Refused.Count / _contract.Operations.Count);

    /// <summary>The operations that have a client, and what they use.</summary>
    public Case ToCase()
    {
        _lines.Clear();
        OtherOperation[] kept = [.. _contract.Operations.Where(operation => !Refused.ContainsKey(operation.Id))];
        AddPaths(kept, "");
        string paths = Text();
        _lines.Clear();
        AddSchemas(kept.SelectMany(operation => _contract.Reach(operation.Json)).Distinct(), "");
        return new Case(_contract.Name, paths, Text(), "");
    }

    public override string ToString() =>
        $"{_contract.Name}: {_contract.Operations.Count - Refused.Count} of {_contract.Operations.Count} operations"
        + string.Concat(Refused.Select(refused => $"\n  {refused.Key}: {refused.Value}"));

    private void AddPaths(IEnumerable<OtherOperation> operations, string indent)
    {
        foreach (IGrouping<string, OtherOperation> path in operations.GroupBy(operation => operation.Path))
        {
            Add($"{indent}{JsonValue.Create(path.Key).ToJsonString()}:", "");
            foreach (OtherOperation operation in path)
            {
                Add($"{indent}  {operation.Method}: {operation.Json.ToJsonString()}", operation.Id);
            }
        }
    }

    private void AddSchemas(IEnumerable<string> names, string indent)
    {
        foreach (string name in names)
        {
            Add($"{indent}{JsonValue.Create(name).ToJsonString()}: {_contract.Schemas[name].ToJsonString()}", name);
        }
    }

    private void Add(string lines, string owner) => _lines.AddRange(lines.Split('\n').Select(line => (line, owner)));

    private string Text() => string.Join('\n', _lines.Select(line => line.Line));
}
