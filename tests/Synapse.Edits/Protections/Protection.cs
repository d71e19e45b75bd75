namespace Synapse.Edits.Protections;

/// <summary>One protection, how it is removed, and whose test must notice.</summary>
/// <param name="Row">The row of the table of faults or of bad inputs, as test names begin: <c>Fault06</c>, <c>Input28</c>.</param>
/// <param name="Edit">What takes the protection away; its text stands in the file once.</param>
internal sealed record Protection(string Row, Edit Edit)
{
    public static IReadOnlyList<Protection> All { get; } = [.. FaultProtections.All, .. InputProtections.All];

    /// <summary>How often the text stands in the file; anything but once makes the edit out of date.</summary>
    public int CountIn(string repository) => File.ReadAllText(Path.Combine(repository, Edit.File)).Split(Edit.Text).Length - 1;
}
