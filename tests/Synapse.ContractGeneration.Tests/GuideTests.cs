using Synapse.ContractGeneration.Tests.Batch;
using Synapse.ContractGeneration.Tests.Table;

namespace Synapse.ContractGeneration.Tests;

/// <summary>The guide says what the table says.</summary>
internal sealed class GuideTests
{
    [Test]
    public void The_guide_is_made_of_the_table()
    {
        string guide = Guide.Write();
        if (Environment.GetEnvironmentVariable("SYNAPSE_WRITE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Repository.Guide)!);
            File.WriteAllText(Repository.Guide, guide);
        }

        Assert.That(File.ReadAllText(Repository.Guide).ReplaceLineEndings("\n"), Is.EqualTo(guide));
    }
}
