using Synapse.TestSupport.Architecture;

namespace Synapse.Generated.Tests.Architecture;

internal sealed class ArchitectureTests
{
    // Generated types count as models. The partials of the client lie in several folders: the whole is put together there.
    private static readonly NamespaceGraph Sdk = NamespaceGraph
        .Of(
            typeof(SynapseClient).Assembly,
            SourceFolders.Of(typeof(SynapseClient).Assembly, generated: "Models", apart: nameof(SynapseClient))
        )
        .Without(nameof(SynapseClient));

    [Test]
    public void No_folders_of_the_sdk_use_one_another() => Assert.That(Sdk.Cycles(), Is.Empty);
}
