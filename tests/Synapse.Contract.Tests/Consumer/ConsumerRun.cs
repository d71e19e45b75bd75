using NUnit.Framework;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>Notes that the consumer tests are over: only then are the generated pacts complete.</summary>
[SetUpFixture]
internal sealed class ConsumerRun
{
    /// <summary>How many consumer tests kept their contract.</summary>
    public static int Passed { get; private set; }

    [OneTimeTearDown]
    public void Note() => Passed = TestContext.CurrentContext.Result.PassCount;
}
