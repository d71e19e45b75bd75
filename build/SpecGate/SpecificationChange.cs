using System.Text.Json.Nodes;
using Synapse.SpecGate.Changes;

namespace Synapse.SpecGate;

/// <summary>A change of the contract.</summary>
internal sealed record SpecificationChange(SpecificationVersion Before, SpecificationVersion After)
{
    private readonly Lazy<IReadOnlyList<OperationMove>> _moves = new(() => OperationMove.Find(Before.Document, After.Document));

    /// <summary>The operations that kept their id and have another method or path.</summary>
    public IReadOnlyList<OperationMove> Moves => _moves.Value;

    /// <summary>
    /// The old contract with the moved operations where they are in the new one, so that their contents can be compared.
    /// </summary>
    public JsonObject AlignedBefore => field ??= OperationMove.Align(Before.Document.Root, Moves);

    /// <summary>Names and finds the places that the checks refer to.</summary>
    public Places Places => field ??= new Places(this);
}
