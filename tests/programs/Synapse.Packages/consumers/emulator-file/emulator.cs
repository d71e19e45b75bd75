#:package Synapse.Emulator@@Synapse.Emulator@
#:package Synapse.Generated@@Synapse.Generated@
using Synapse.Emulator;
using Synapse.Generated;

await using SynapseEmulator emulator = await SynapseEmulator.StartAsync();
using var client = new SynapseClient(emulator.BaseAddress, SynapseCredentials.AccessToken(emulator.Credentials.AccessToken));

await client.CreatePluginAsync(new() { Name = "from a file with its own backend" });
Console.WriteLine($"plugins: {(await client.ListPluginsAsync()).TotalCount}");
