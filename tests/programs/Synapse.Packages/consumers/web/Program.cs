using Synapse.Generated;

WebApplicationBuilder builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.Configuration["Synapse:BaseUrl"] = args[0];
builder.Configuration["Synapse:AccessToken"] = args[1];
builder.Services.AddSynapseClient(builder.Configuration.GetSection("Synapse"));
builder.Services.AddHealthChecks().AddCheck<SynapseHealthCheck>("synapse");

WebApplication app = builder.Build();
app.Urls.Clear();
app.Urls.Add("http://127.0.0.1:0");
app.MapHealthChecks("/health");
app.MapGet("/plugins", async (SynapseClient client, CancellationToken aborted) =>
{
    await client.CreatePluginAsync(new() { Name = "from the web" }, cancellationToken: aborted);
    return (await client.ListPluginsAsync(cancellationToken: aborted)).TotalCount;
});
await app.StartAsync();

using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
string plugins = await browser.GetStringAsync("/plugins");
string health = await browser.GetStringAsync("/health");
Console.WriteLine($"GET /plugins: {plugins}, GET /health: {health}");
