using Synapse.TestSupport.Architecture;

namespace Synapse.Emulator.Tests.Architecture;

internal sealed class ArchitectureTests
{
    [Test]
    public void No_namespaces_of_the_emulator_use_one_another() =>
        Assert.That(NamespaceGraph.Of(typeof(SynapseEmulator).Assembly).Cycles(), Is.Empty);

    [Test]
    public void The_emulator_shares_nothing_with_the_sdk() =>
        Assert.That(
            typeof(SynapseEmulator).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name),
            Has.None.StartsWith("Synapse"));
}
