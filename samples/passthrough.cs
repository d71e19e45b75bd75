#:sdk Microsoft.NET.Sdk.Web
#:property PublishAot=false
#:project ../src/Synapse.Emulator/Synapse.Emulator.csproj
#:project ../src/Synapse.Generated/Synapse.Generated.csproj

// An API of your own that passes plugins, runs and jobs through. The types of the SDK are its request and response bodies.
using Synapse.Emulator;
using Synapse.Generated;

await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(new() { Seed = EmulatorSeed.Documented });

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Configuration["Synapse:BaseUrl"] = emulator.BaseAddress.ToString();
builder.Configuration["Synapse:AccessToken"] = emulator.Credentials.AccessToken;
builder.Services.AddSynapseClient(builder.Configuration.GetSection("Synapse"));
builder.Services.AddHealthChecks().AddCheck<SynapseHealthCheck>("synapse");

WebApplication app = builder.Build();
app.Urls.Add("http://127.0.0.1:0");
app.MapHealthChecks("/health");
app.MapGet("/plugins", (SynapseClient client, CancellationToken aborted) =>
    client.ListPluginsAsync(cancellationToken: aborted));
app.MapGet("/jobs/{id}", (string id, SynapseClient client, CancellationToken aborted) =>
    client.GetJobAsync(id, cancellationToken: aborted));
app.MapPost("/plugins/{id}/run", (string id, RunPluginRequest request, SynapseClient client, CancellationToken aborted) =>
    client.RunPluginAsync(id, request, cancellationToken: aborted));

// Yours would end with app.Run(). This one calls itself and stops.
await app.StartAsync();
using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
Console.WriteLine(await browser.GetStringAsync("/health"));
Console.WriteLine(await browser.GetStringAsync("/jobs/789"));
HttpResponseMessage run = await browser.PostAsJsonAsync("/plugins/image-processor/run", new { @params = new { threshold = 0.8 } });
Console.WriteLine($"run: {(int)run.StatusCode}");
await app.StopAsync();
