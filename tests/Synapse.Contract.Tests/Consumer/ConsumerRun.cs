using NUnit.Framework;
using Synapse.Contract.Tests.Files;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>Ends the consumer tests: only then are the generated pacts complete, and what the builder cannot write is added.</summary>
[SetUpFixture]
internal sealed class ConsumerRun
{
    /// <summary>How many consumer tests kept their contract.</summary>
    public static int Passed { get; private set; }

    [OneTimeTearDown]
    public void Complete()
    {
        Passed = TestContext.CurrentContext.Result.PassCount;
        foreach (PactFile pact in PactFile.ReadAll(PactFolder.Generated))
        {
            foreach (PactInteraction interaction in pact.Interactions)
            {
                PactAmendments.Apply(pact.Name, interaction.Json);
            }

            pact.Save();
        }
    }
}
