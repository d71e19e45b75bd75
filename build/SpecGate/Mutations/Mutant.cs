namespace Synapse.SpecGate.Mutations;

/// <summary>The contract with one change.</summary>
/// <param name="Kind">What was done, the same words for every place.</param>
/// <param name="Place">Where.</param>
/// <param name="IsHarmful">Whether it breaks a backend or a caller, so that a check must say so; else none may.</param>
/// <param name="Text">The changed contract.</param>
internal sealed record Mutant(string Kind, string Place, bool IsHarmful, string Text)
{
    public override string ToString() => $"{Kind}: {Place}";
}
