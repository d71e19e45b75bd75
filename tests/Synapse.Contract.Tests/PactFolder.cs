using NUnit.Framework;

namespace Synapse.Contract.Tests;

/// <summary>Before every run the generated pacts are deleted: a file is only ever added to.</summary>
[SetUpFixture]
internal sealed class PactFolder
{
    /// <summary>The pacts that the consumer tests of this build wrote last.</summary>
    public static string Generated { get; } = Path.Combine(AppContext.BaseDirectory, "pacts");

    [OneTimeSetUp]
    public void Clear()
    {
        if (Directory.Exists(Generated))
        {
            Directory.Delete(Generated, recursive: true);
        }

        Directory.CreateDirectory(Generated);
    }
}
