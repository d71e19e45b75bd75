namespace Synapse.Edits;

/// <summary>One change of one place that a test must notice.</summary>
/// <param name="Name">What it does, in a few words.</param>
/// <param name="Side">Whose mistake it is.</param>
/// <param name="File">The file, from the repository's root.</param>
/// <param name="Text">What stands there; it must occur.</param>
/// <param name="Replacement">What is put in the place of its first occurrence.</param>
internal sealed record Edit(string Name, EditSide Side, string File, string Text, string Replacement);

internal enum EditSide
{
    /// <summary>The SDK's hand-written code or its templates.</summary>
    Sdk,

    /// <summary>The contract in YAML.</summary>
    Spec,

    /// <summary>The emulator alone, as a backend that departs from the contract.</summary>
    Backend,
}
