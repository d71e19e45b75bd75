using System.Text.Json.Nodes;
using Synapse.Generated;

/// <summary>The complete workflow: a plugin, its release, a run, its job, its logs and its result.</summary>
internal static class Workflow
{
    public static async Task RunAsync(SynapseClient client)
    {
        Plugin plugin = await client.CreatePluginAsync(new() { Name = "Image Classifier", Version = "1.0.0" });

        PluginRelease release = await client.CreatePluginReleaseAsync(new()
        {
            Plugin = plugin.Id,
            Version = "1.0.0",
            File = UploadFile.FromBytes("my code"u8.ToArray(), "plugin.zip"),
        });
        Console.WriteLine($"workflow: {plugin.Name} {release.Version}");

        RunPluginResult run = await client.RunPluginAsync(
            plugin.Id, new() { Parameters = new JsonObject { ["input_path"] = "/data/input/" } });
        if (run.JobId is not { } id)
        {
            Console.WriteLine($"workflow: a direct result {run}");
            return;
        }

        Job job = await client.GetJobAsync(id);
        while (job.Status?.IsTerminal != true)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            job = await client.GetJobAsync(id);
        }

        Console.WriteLine($"workflow: {job.Status}, {job.Progress} %, {job.Result}");

        foreach (ConsoleLog entry in await client.ListJobConsoleLogsAsync(id))
        {
            Console.WriteLine($"workflow: {entry.Level}: {entry.Message}");
        }

        // The same in one call.
        CompletedRun completed = await client.RunPluginAndWaitAsync(
            plugin.Id, new() { Parameters = new JsonObject { ["input_path"] = "/data/input/" } });
        Console.WriteLine($"workflow: {completed.Job?.Status}, {completed.Result}");
    }
}
