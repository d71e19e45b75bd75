using Synapse.Generated;

using var client = new SynapseClient(new Uri(args[0]), SynapseCredentials.AccessToken(args[1]));

Plugin plugin = await client.CreatePluginAsync(new() { Name = "from a console" });
RunPluginResult run = await client.RunPluginAsync(plugin.Id, new());
if (run.JobId is { } id)
{
    Job job = await client.WaitForJobAsync(id);
    Console.WriteLine($"job: {job.Status}");
}

(IReadOnlyList<Plugin> plugins, long? total) = await client.ListPluginsAsync();
Console.WriteLine($"plugins: {total ?? plugins.Count}");
