namespace Synapse.SpecGate;

/// <summary>A change of the contract.</summary>
internal sealed record SpecificationChange(SpecificationVersion Before, SpecificationVersion After);
