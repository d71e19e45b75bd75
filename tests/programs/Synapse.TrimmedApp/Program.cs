using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using Synapse.Generated;

// What an application does that publishes itself trimmed: options from configuration, every way in and out of a document.
IConfiguration configuration = new ConfigurationBuilder()
    .AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Synapse:BaseUrl"] = args[0],
        ["Synapse:AccessToken"] = args[1],
        ["Synapse:Retry:MaxRetries"] = "2",
    })
    .Build();
var services = new ServiceCollection();
services.AddSynapseClient(configuration.GetSection("Synapse"));
await using ServiceProvider provider = services.BuildServiceProvider();
var client = provider.GetRequiredService<SynapseClient>();

Plugin plugin = await client.CreatePluginAsync(
    new() { Name = "Trimmed", Configuration = FreeFormJson.Parse("""{"gpu": 1, "이름": "검출"}""") }
);
Console.WriteLine($"plugin: {plugin.Configuration?.ToJObject()["이름"]}");

PluginRelease release = await client.CreatePluginReleaseAsync(
    new() { Plugin = plugin.Id, Version = "1.0.0", File = UploadFile.FromBytes(Encoding.UTF8.GetBytes("archive"), "플러그인.zip") });
Console.WriteLine($"release: {release.Version}");

RunPluginResult run = await client.RunPluginAsync(plugin.Id, new() { Parameters = new JObject { ["threshold"] = 0.8 } });
Job done = await client.WaitForJobAsync(run.JobId!.Value);
Console.WriteLine($"job: {done.Status}");

await foreach (ConsoleLog line in client.TailJobConsoleLogsAsync(done.Id))
{
    Console.WriteLine($"log: {line.Message}");
}

var (jobs, total) = await client.ListJobsAsync(new() { Plugin = plugin.Id, Status = JobStatus.Completed });
Console.WriteLine($"jobs: {jobs.Count} of {total}");

try
{
    await client.CreatePluginAsync(new() { Name = "" });
}
catch (SynapseValidationException e)
{
    Console.WriteLine($"refused: {string.Join(", ", e.Errors.Keys)}");
}
