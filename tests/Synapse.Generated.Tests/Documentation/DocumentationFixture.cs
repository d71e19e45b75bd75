using NUnit.Framework;
using Synapse.Emulator;

namespace Synapse.Generated.Tests.Documentation;

/// <summary>An example of the reference of the Python client, as C#, against the emulator.</summary>
internal abstract class DocumentationFixture
{
    private DocumentedBackend _backend = null!;

    protected SynapseClient Client => _backend.Client;

    protected SynapseEmulator Emulator => _backend.Emulator;

    [SetUp]
    public async Task StartAsync() => _backend = await DocumentedBackend.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _backend.DisposeAsync();
}
