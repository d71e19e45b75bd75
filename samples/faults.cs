#:property PublishAot=false
#:project ../src/Synapse.Emulator/Synapse.Emulator.csproj
#:project ../src/Synapse.Generated/Synapse.Generated.csproj

// How your code behaves when the backend fails. In a project of tests, each function would be a test.
using Synapse.Emulator;
using Synapse.Generated;

await RetriesAReadAsync();
await SendsARunOnceAsync();
await ReportsAnUnknownOutcomeAsync();

static async Task RetriesAReadAsync()
{
    await using SynapseEmulator emulator = await SynapseEmulator.StartAsync();
    using SynapseClient client = Connect(emulator);
    emulator.Faults.Add(EmulatorFault.Busy(503) with { Path = "/plugins/", Times = 2 });

    await client.ListPluginsAsync();

    Expect("a read is retried", emulator.Requests.Count, 3);
}

static async Task SendsARunOnceAsync()
{
    await using SynapseEmulator emulator = await SynapseEmulator.StartAsync();
    using SynapseClient client = Connect(emulator);
    Plugin plugin = await client.CreatePluginAsync(new() { Name = "Image Processor" });
    emulator.Faults.Add(EmulatorFault.Busy(503) with { Path = "/plugins/*/run/" });
    emulator.Requests.Clear();

    try
    {
        await client.RunPluginAsync(plugin.Id, new());
    }
    catch (SynapseApiException e) when (e.IsServerError)
    {
        Expect("a run is sent once", emulator.Requests.Count, 1);
        return;
    }

    Expect("the call fails", 0, 1);
}

static async Task ReportsAnUnknownOutcomeAsync()
{
    await using SynapseEmulator emulator = await SynapseEmulator.StartAsync();
    using SynapseClient client = Connect(emulator);
    Plugin plugin = await client.CreatePluginAsync(new() { Name = "Image Processor" });
    emulator.Faults.Add(new EmulatorFault { Kind = FaultKind.ResetAfterExecution, Path = "/plugins/*/run/" });

    try
    {
        await client.RunPluginAsync(plugin.Id, new());
    }
    catch (SynapseConnectionException e) when (e.OutcomeUnknown)
    {
        Expect("the run was executed, and is not sent again", emulator.Jobs.RunCount, 1);
        return;
    }

    Expect("the call fails", 0, 1);
}

static SynapseClient Connect(SynapseEmulator emulator) => new(new SynapseClientOptions
{
    BaseUrl = emulator.BaseAddress,
    AccessToken = emulator.Credentials.AccessToken,
    Retry = { BaseDelay = TimeSpan.FromMilliseconds(1) },
});

static void Expect(string name, long actual, long expected) =>
    Console.WriteLine(actual == expected ? $"passed: {name}" : $"FAILED: {name}: {actual}, not {expected}");
