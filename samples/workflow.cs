#:property PublishAot=false
#:project ../src/Synapse.Emulator/Synapse.Emulator.csproj
#:project ../src/Synapse.Generated/Synapse.Generated.csproj

// From an empty backend to the result of a run: create a plugin, upload a release, run it, wait for its job, read its log.
using System.Text.Json.Nodes;
using Synapse.Emulator;
using Synapse.Generated;

await using SynapseEmulator emulator = await SynapseEmulator.StartAsync();
using var client = new SynapseClient(
    emulator.BaseAddress, SynapseCredentials.AccessToken(emulator.Credentials.AccessToken));

Plugin plugin = await client.CreatePluginAsync(new()
{
    Name = "Image Processor",
    Category = PluginCategory.DataProcessing,
});
PluginRelease release = await client.CreatePluginReleaseAsync(new()
{
    Plugin = plugin.Id,
    Version = "1.0.0",
    IsStable = true,
    File = UploadFile.FromBytes("my code"u8.ToArray(), "plugin.zip"),
});
Console.WriteLine($"{plugin.Name} {release.Version}");

CompletedRun run = await client.RunPluginAndWaitAsync(
    plugin.Id,
    new() { Parameters = new JsonObject { ["threshold"] = 0.8, ["input_path"] = "/data/input/" } },
    new Progress<JobProgress>(state => Console.WriteLine($"  {state.Status} {state.Percentage} %")));
Console.WriteLine($"job {run.Job!.Id}: {run.Job.Status}");

foreach (ConsoleLog line in await client.ListJobConsoleLogsAsync(run.Job.Id))
{
    Console.WriteLine($"  {line.Level}: {line.Message}");
}

var (jobs, total) = await client.ListJobsAsync(new() { Plugin = plugin.Id });
Console.WriteLine($"{jobs.Count} of {total} jobs");
