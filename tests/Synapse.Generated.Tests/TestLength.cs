namespace Synapse.Generated.Tests;

/// <summary>Categories of tests by the time that they take.</summary>
internal static class TestLength
{
    /// <summary>
    /// So many calls or documents that a second or more goes by. Every test run has them; the measure of the mutation score, which
    /// runs the tests for each change of the code, goes without (stryker-config.json).
    /// </summary>
    public const string Long = "Long";
}
