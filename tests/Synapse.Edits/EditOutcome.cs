namespace Synapse.Edits;

/// <summary>What the tests said to an edit.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="CaughtBy">The tests that failed, or the error that the build stopped with; empty if nothing did.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record EditOutcome(Edit Edit, IReadOnlyList<string> CaughtBy, TimeSpan Duration)
{
    public bool IsCaught => CaughtBy.Count > 0;
}
