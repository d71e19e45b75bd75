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

    protected async Task<JobId> RunAsync() => (await Client.RunPluginAsync(await CreatePluginAsync(), new RunPluginRequest())).JobId!.Value;

    protected static async Task AssertNotFoundAsync(Func<Task> call)
    {
        var failure = await Failure.OfAsync<SynapseApiException>(call);
        Assert.That(failure, Has.Property(nameof(SynapseApiException.IsNotFound)).True);
        Assert.That(failure.Detail, Is.EqualTo("Not found."));
    }

    protected static async Task AssertRefusedAsync(Func<Task> call, params string[] fields)
    {
        var failure = await Failure.OfAsync<SynapseValidationException>(call);
        Assert.That(failure.Errors.Keys, Is.EquivalentTo(fields));
        Assert.That(failure.Errors.Values.SelectMany(messages => messages), Is.Not.Empty.And.All.Not.Empty);
    }
}
