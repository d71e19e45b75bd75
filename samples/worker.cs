#:property PublishAot=false
#:project ../src/Synapse.Emulator/Synapse.Emulator.csproj
#:project ../src/Synapse.Generated/Synapse.Generated.csproj

// A background service that runs a plugin and stops its host when the job has ended.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Synapse.Emulator;
using Synapse.Generated;

await using SynapseEmulator emulator = await SynapseEmulator.StartAsync();

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders();
builder.Configuration["Synapse:BaseUrl"] = emulator.BaseAddress.ToString();
builder.Configuration["Synapse:AccessToken"] = emulator.Credentials.AccessToken;
builder.Services.AddSynapseClient(builder.Configuration.GetSection("Synapse"));
builder.Services.AddHostedService<NightlyRun>();
await builder.Build().RunAsync();

internal sealed class NightlyRun(SynapseClient client, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Plugin plugin = await client.CreatePluginAsync(new() { Name = "Nightly" }, cancellationToken: stoppingToken);
        RunPluginResult run = await client.RunPluginAsync(plugin.Id, new(), cancellationToken: stoppingToken);
        Job job = await client.WaitForJobAsync(run.JobId!.Value, cancellationToken: stoppingToken);
        Console.WriteLine($"nightly run: {job.Status}");
        lifetime.StopApplication();
    }
}
