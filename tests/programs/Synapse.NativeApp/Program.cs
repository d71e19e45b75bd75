using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Synapse.Generated;

// What an application does that publishes itself trimmed or natively compiled: options from configuration, every way in and out of a
// document, and its own JSON with values of the SDK in it.
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
    new() { Name = "Native", Configuration = FreeFormJson.Parse("""{"gpu": 1, "이름": "검출"}""") }
);
Print("configuration", plugin.Configuration?["이름"]);
Print("plugin", JsonSerializer.Serialize(plugin, AppJson.Default.Plugin));

PluginRelease release = await client.CreatePluginReleaseAsync(
    new() { Plugin = plugin.Id, Version = "1.0.0", File = UploadFile.FromBytes(Encoding.UTF8.GetBytes("archive"), "플러그인.zip") });
Print("release", release.Version);

Print("no run", await client.RunPluginWithRetryAsync("no-such-plugin", parameters: null) is null);

var request = new RunPluginRequest
{
    Parameters = new JsonObject { ["threshold"] = 0.8, ["이름"] = "검출" },
    Context = FreeFormJson.From(new Settings(123, "batch"), AppJson.Default.Settings),
    Params = FreeFormJson.Parse("""{"epochs": 10}"""),
};
string sent = JsonSerializer.Serialize(request, AppJson.Default.RunPluginRequest);
Print("request", sent);
RunPluginResult run = await client.RunPluginAsync(plugin.Id, JsonSerializer.Deserialize(sent, AppJson.Default.RunPluginRequest)!);
Job done = await client.WaitForJobAsync(run.JobId!.Value);
Print("job", done.Status);

var lines = new List<ConsoleLog>();
await foreach (ConsoleLog line in client.TailJobConsoleLogsAsync(done.Id))
{
    lines.Add(line);
}

var report = new Report(done, Previous: null, done.Status!.Value, "yolov8", lines);
string written = JsonSerializer.Serialize(report, AppJson.Default.Report);
Report read = JsonSerializer.Deserialize(written, AppJson.Default.Report)!;
Print("report", written);
Print("report again", JsonSerializer.Serialize(read, AppJson.Default.Report) == written);

Page<Job> page = await client.ListJobsAsync(new() { Plugin = plugin.Id, Status = JobStatus.Completed });
Print("page", JsonSerializer.Serialize(page, AppJson.Default.PageJob));
Print("text", page.Single());
Print("tree", done.Params?.ToJsonNode()?["threshold"]);

try
{
    await client.CreatePluginAsync(new() { Name = "" });
}
catch (SynapseValidationException e)
{
    Print("refused", string.Join(", ", e.Errors.Keys));
}

#if NEWTONSOFT
FreeFormJson token = new Newtonsoft.Json.Linq.JObject { ["threshold"] = 0.8 };
Print("token", token.ToJToken()["threshold"]);
try
{
    Print("by reflection", FreeFormJson.From(new Settings(123, "batch")));
}
catch (NotSupportedException)
{
    Print("by reflection", "not supported");
}
#endif

static void Print(string name, object? value) => Console.WriteLine($"{name}: {value}");
