namespace Synapse.Edits.Protections;

/// <summary>What the tests of its row said when a protection was missing.</summary>
/// <param name="Protection">The protection.</param>
/// <param name="Verdict">The answer.</param>
/// <param name="By">The tests that failed, or the compiler's error.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record ProtectionOutcome(Protection Protection, Verdict Verdict, IReadOnlyList<string> By, TimeSpan Duration)
{
    public bool IsCaught => Verdict is Verdict.Caught or Verdict.Hangs or Verdict.Crashes;
}

internal enum Verdict
{
    /// <summary>A test of the row failed.</summary>
    Caught,

    /// <summary>The tests of the row did not end in time.</summary>
    Hangs,

    /// <summary>The tests of the row ended their process.</summary>
    Crashes,

    /// <summary>All tests of the row passed.</summary>
    Survived,

    /// <summary>The edit proves nothing.</summary>
    DoesNotCompile,
}
