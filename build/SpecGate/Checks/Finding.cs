namespace Synapse.SpecGate.Checks;

/// <summary>Something that a check found.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Code">What kind of finding it is, in the words of the tool that made it.</param>
/// <param name="Text">What was found.</param>
/// <param name="Place">Where: an operation, a field, a source file; empty if it has no place.</param>
/// <param name="Line">The line in the new contract.</param>
internal sealed record Finding(Severity Severity, string Code, string Text, string Place = "", int? Line = null)
{
    /// <summary>The place and the line, as far as they are known.</summary>
    public string Where => (Place, Line) switch
    {
        ("", { } line) => $"line {line}",
        (var place, null) => place,
        var (place, line) => $"{place} (line {line})",
    };
}
