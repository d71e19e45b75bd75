namespace Synapse.SpecGate.Checks;

/// <summary>Something that a check found.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Code">What kind of finding it is, in the words of the tool that made it.</param>
/// <param name="Text">What was found.</param>
/// <param name="Place">Where: an operation, a line of the YAML, a source file; empty if it has no place.</param>
internal sealed record Finding(Severity Severity, string Code, string Text, string Place = "");
