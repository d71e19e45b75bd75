using Synapse.ContractGeneration.Diagnostics;
using Synapse.ContractGeneration.Names;
using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Operations;

/// <summary>The names of the client's methods: the operationId as a C# name, and another one over all pages.</summary>
internal sealed class OperationNames(ProblemList problems)
{
    private const string List = "List";

    private readonly Dictionary<string, string> _owners = new(StringComparer.Ordinal);

    /// <summary>The name of an operation's method without <c>Async</c>; null, with a problem reported, if it can have none.</summary>
    public string? Take(MapNode operation)
    {
        if (operation.Find("operationId") is not { Value: ScalarNode { IsNull: false } id } member)
        {
            return null;
        }

        string name = Identifier.Pascal(id.Text);
        if (!operation.IsTrue("x-stream") && ReservedNames.HasMember("SynapseClient", name + "Async"))
        {
            problems.Add(
                member.Value.Place, ProblemCode.Name,
                $"The client has a method {name}Async that is written by hand: rename the operation {id.Text}.");
            return null;
        }

        return Own(name, id.Text, member.Value.Place);
    }

    /// <summary>The name over all pages: <c>ListAllJobs</c> for <c>ListJobs</c>, <c>SearchJobsAll</c> for <c>SearchJobs</c>.</summary>
    public string? TakeListAll(string name, MapNode operation)
    {
        bool isList = name.StartsWith(List, StringComparison.Ordinal) && name.Length > List.Length && !char.IsLower(name[List.Length]);
        string all = isList ? $"{List}All{name[List.Length..]}" : name + "All";
        Member id = operation.Find("operationId")!;
        return Own(all, operation.Text("operationId")!, id.Value.Place);
    }

    private string? Own(string name, string id, Place place)
    {
        if (_owners.TryGetValue(name, out string? owner))
        {
            problems.Add(
                place,
                ProblemCode.Name,
                owner == id
                    ? $"The operationId {id} occurs twice: give each operation its own."
                    : $"The operations {owner} and {id} would both have a method {name}Async in C#: rename one of them.");
            return null;
        }

        _owners.Add(name, id);
        return name;
    }
}
