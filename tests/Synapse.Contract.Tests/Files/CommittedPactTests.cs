using NUnit.Framework;
using Synapse.Contract.Tests.Commands;
using Synapse.Contract.Tests.Consumer;
using Synapse.TestSupport;

namespace Synapse.Contract.Tests.Files;

/// <summary>What is committed is what the consumer tests write. NUnit runs them before, in the order of the namespaces.</summary>
internal sealed class CommittedPactTests
{
    [Test]
    public void The_committed_pacts_are_those_that_the_tests_write()
    {
        Assert.That(ConsumerRun.Passed, Is.Positive, "Run all tests of this project: the consumer tests write what is compared here.");
        Dictionary<string, string> generated = PactFile
            .ReadAll(PactFolder.Generated)
            .ToDictionary(pact => pact.Name, pact => pact.ComparableText);
        Dictionary<string, string> committed = PactFile
            .ReadAll(RepositoryFolder.Pacts)
            .ToDictionary(pact => pact.Name, pact => pact.ComparableText);

        const string Advice = $"\nIf the change is intended: {AcceptCommand.Usage}";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(generated.Keys, Is.EquivalentTo(committed.Keys), Advice);
            foreach ((string name, string text) in generated)
            {
                Assert.That(text, Is.EqualTo(committed.GetValueOrDefault(name)), $"{name} is not what is committed.{Advice}");
            }
        }
    }
}
