using NUnit.Framework;
using Synapse.Contract.Tests.Files;

namespace Synapse.Contract.Tests;

/// <summary>Before every run the generated pacts are deleted: a file is only ever added to.</summary>
[SetUpFixture]
internal sealed class PactFolder
{
    [OneTimeSetUp]
    public void Clear()
    {
        if (Directory.Exists(RepositoryFolder.GeneratedPacts))
        {
            Directory.Delete(RepositoryFolder.GeneratedPacts, recursive: true);
        }

        Directory.CreateDirectory(RepositoryFolder.GeneratedPacts);
    }
}
