#:property PublishAot=false
#:project ../src/Synapse.Emulator/Synapse.Emulator.csproj
#:project ../src/Synapse.Generated/Synapse.Generated.csproj

// Follows the log of a job. The connection drops after two lines, and no line is lost or duplicated.
using Synapse.Emulator;
using Synapse.Generated;

await using SynapseEmulator emulator = await SynapseEmulator.StartAsync();
emulator.Jobs.DropNextTail(afterLines: 2);
using var client = new SynapseClient(
    emulator.BaseAddress, SynapseCredentials.AccessToken(emulator.Credentials.AccessToken));
Plugin plugin = await client.CreatePluginAsync(new() { Name = "Image Processor" });
RunPluginResult run = await client.RunPluginAsync(plugin.Id, new());

int lines = 0;
await foreach (ConsoleLog line in client.TailJobConsoleLogsAsync(run.JobId!.Value))
{
    lines++;
    Console.WriteLine($"{line.Level}: {line.Message}");
}

int stored = (await client.ListJobConsoleLogsAsync(run.JobId.Value)).Count;
Console.WriteLine(lines == stored ? "complete" : $"{lines} of {stored} lines");
