using System.Text.Json.Nodes;
using Synapse.ContractFiles.Specification;

namespace Synapse.SpecGate.Tests.Edits;

/// <summary>An edit of the contract at one place.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Keys">The keys and indexes that lead to the place.</param>
/// <param name="Change">Does it to the object there.</param>
internal sealed record ContractEdit(string Name, object[] Keys, Action<JsonObject> Change)
{
    private static readonly JsonObject Original = YamlJson.Parse(SharedGate.Contract)!.AsObject();

    /// <summary>Gets the contract as edits leave it.</summary>
    public static string Apply(params IEnumerable<ContractEdit> edits)
    {
        JsonObject contract = Original.DeepClone().AsObject();
        foreach (ContractEdit edit in edits)
        {
            edit.Change(At(contract, edit.Keys));
        }

        return contract.ToJsonString();
    }

    public override string ToString() => Name;

    private static JsonObject At(JsonNode node, object[] keys) =>
        keys.Aggregate(node, (at, key) => (key is int index ? at[index] : at[(string)key])!).AsObject();
}
