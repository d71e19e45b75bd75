using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Synapse.Emulator;

namespace Synapse.Generated.Tests.Hosting;

/// <summary>A web application and a worker, as people write them, with clients of the emulator.</summary>
internal sealed class WebHostTests
{
    private SynapseEmulator _emulator = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _emulator = await SynapseEmulator.StartAsync(new SynapseEmulatorOptions { JobStepInterval = TimeSpan.FromMilliseconds(1) });
        using var client = new SynapseClient(_emulator.BaseAddress, SynapseCredentials.AccessToken(_emulator.Credentials.AccessToken));
        await client.CreatePluginAsync(new CreatePluginRequest { Name = "plugin" });
    }

    [TearDown]
    public async Task StopAsync() => await _emulator.DisposeAsync();

    [Test]
    public async Task A_web_application_serves_what_its_clients_read()
    {
        await using WebApplication app = CreateApplication();
        app.MapGet("/plugins", async (SynapseClient client, CancellationToken aborted) =>
            (await client.ListPluginsAsync(cancellationToken: aborted)).TotalCount);
        app.MapGet("/tenant", async ([FromKeyedServices("tenant-b")] SynapseClient client, CancellationToken aborted) =>
            (await client.ListPluginsAsync(cancellationToken: aborted)).TotalCount);
        await app.StartAsync();
        using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        long plugins = await browser.GetFromJsonAsync<long>("/plugins");

        Assert.That(plugins, Is.EqualTo(1));
        Assert.That(await browser.GetFromJsonAsync<long>("/tenant"), Is.EqualTo(plugins));
    }

    [Test]
    public async Task Its_health_is_that_of_the_backend()
    {
        await using WebApplication app = CreateApplication();
        app.MapHealthChecks("/health");
        await app.StartAsync();
        using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        HttpStatusCode before = (await browser.GetAsync("/health")).StatusCode;
        await _emulator.DisposeAsync();
        HttpStatusCode after = (await browser.GetAsync("/health")).StatusCode;

        Assert.That((before, after), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable)));
    }

    [Test]
    public async Task Credentials_that_the_backend_refuses_are_unhealthy_without_being_shown()
    {
        await using WebApplication app = CreateApplication(("Synapse:AccessToken", "canary-token"));
        HealthReport report = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.That(report.Entries["synapse"].Status, Is.EqualTo(HealthStatus.Unhealthy));
        Assert.That(report.Entries["synapse"].Description, Does.Contain("401").And.Not.Contain("canary"));
        Assert.That(report.Entries["tenant-b"].Status, Is.EqualTo(HealthStatus.Healthy));
    }

    [Test]
    public async Task A_worker_runs_a_plugin_and_waits_for_it()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(Settings());
        builder.Services.AddSynapseClient(builder.Configuration.GetSection("Synapse"));
        builder.Services.AddHostedService<Worker>();
        builder.Services.AddSingleton<TaskCompletionSource<Job>>();
        using IHost host = builder.Build();

        await host.StartAsync();
        Job job = await host.Services.GetRequiredService<TaskCompletionSource<Job>>().Task;
        await host.StopAsync();

        Assert.That(job.Status?.IsTerminal, Is.True);
    }

    private WebApplication CreateApplication(params (string Key, string Value)[] changes)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(Settings());
        builder.Configuration.AddInMemoryCollection(changes.Select(change => KeyValuePair.Create(change.Key, (string?)change.Value)));
        builder.Services.AddSynapseClient(builder.Configuration.GetSection("Synapse"));
        builder.Services.AddKeyedSynapseClient("tenant-b", options =>
        {
            options.BaseUrl = _emulator.BaseAddress;
            (options.Token, options.Tenant) = (_emulator.Credentials.Token, _emulator.Credentials.Tenant);
        });
        builder.Services.AddHealthChecks()
            .AddCheck<SynapseHealthCheck>("synapse")
            .Add(new HealthCheckRegistration(
                "tenant-b",
                services => new SynapseHealthCheck(services.GetRequiredKeyedService<SynapseClient>("tenant-b")),
                failureStatus: null,
                tags: null));
        WebApplication app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        return app;
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["Synapse:BaseUrl"] = $"{_emulator.BaseAddress}",
        ["Synapse:AccessToken"] = _emulator.Credentials.AccessToken,
        ["Synapse:Headers:Accept-Language"] = "ko",
    };

    private sealed class Worker(SynapseClient client, TaskCompletionSource<Job> done) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            try
            {
                Page<Plugin> plugins = await client.ListPluginsAsync(cancellationToken: stoppingToken);
                RunPluginResult run = await client.RunPluginAsync(
                    plugins.Items[0].Id, new RunPluginRequest(), cancellationToken: stoppingToken);
                var wait = new WaitForJobOptions { PollingInterval = TimeSpan.FromMilliseconds(5) };
                done.SetResult(await client.WaitForJobAsync(run.JobId!.Value, waitOptions: wait, cancellationToken: stoppingToken));
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        }
    }
}
