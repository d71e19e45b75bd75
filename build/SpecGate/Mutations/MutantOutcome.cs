using Synapse.SpecGate.Checks;

namespace Synapse.SpecGate.Mutations;

/// <summary>What the gate said to a mutant.</summary>
/// <param name="Mutant">The mutant.</param>
/// <param name="Check">The first check that caught it; null if none did.</param>
/// <param name="Finding">What that check said.</param>
internal sealed record MutantOutcome(Mutant Mutant, string? Check, Finding? Finding)
{
    public bool IsCaught => Check is not null;
}
