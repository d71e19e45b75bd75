using Synapse.Emulator;

namespace Synapse.Generated.Tests.Emulated;

/// <summary>A client and an emulator, over real HTTP.</summary>
internal abstract class EmulatedFixture
{
    protected SynapseEmulator Emulator { get; private set; } = null!;

    protected SynapseClient Client { get; private set; } = null!;

    protected virtual SynapseEmulatorOptions Options => new() { JobStepInterval = Timeout.InfiniteTimeSpan };

    [SetUp]
    public async Task StartAsync()
    {
        Emulator = await SynapseEmulator.StartAsync(Options);
        Client = new SynapseClient(Emulator.BaseAddress, SynapseCredentials.AccessToken(Emulator.Credentials.AccessToken));
    }

    [TearDown]
    public async Task StopAsync()
    {
        Client.Dispose();
        await Emulator.DisposeAsync();
    }

    protected async Task<long> CreatePluginAsync(string name = "plugin") =>
        (await Client.CreatePluginAsync(new CreatePluginRequest { Name = name })).Id;

    protected async Task<JobId> RunAsync(string plugin = "plugin") =>
        (await Client.RunPluginAsync(await CreatePluginAsync(plugin), new RunPluginRequest())).JobId!.Value;
}
