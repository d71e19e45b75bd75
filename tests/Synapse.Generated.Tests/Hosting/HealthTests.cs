using Microsoft.Extensions.Diagnostics.HealthChecks;
using Synapse.Emulator;

namespace Synapse.Generated.Tests.Hosting;

internal sealed class HealthTests
{
    private SynapseEmulator _emulator = null!;

    [SetUp]
    public async Task StartAsync() => _emulator = await SynapseEmulator.StartAsync(new SynapseEmulatorOptions());

    [TearDown]
    public async Task StopAsync() => await _emulator.DisposeAsync();

    [TestCase(null, false, HealthStatus.Healthy)]
    [TestCase("canary-token", false, HealthStatus.Unhealthy)]
    [TestCase(null, true, HealthStatus.Unhealthy)]
    public async Task Is_that_of_the_backend_and_shows_no_credential(string? token, bool isAway, HealthStatus status)
    {
        await using ServiceProvider services = Register(token ?? _emulator.Credentials.AccessToken);
        if (isAway)
        {
            await _emulator.DisposeAsync();
        }

        HealthReport report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        HealthStatus ofTenant = isAway ? HealthStatus.Unhealthy : HealthStatus.Healthy;
        HealthReportEntry entry = report.Entries["synapse"];
        Assert.That((entry.Status, report.Entries["tenant-b"].Status), Is.EqualTo((status, ofTenant)));
        Assert.That($"{entry.Description}", token is null ? Does.Not.Contain("401") : Does.Contain("401").And.Not.Contain("canary"));
    }

    private ServiceProvider Register(string accessToken)
    {
        IServiceCollection services = new ServiceCollection().AddLogging();
        services.AddSynapseClient(options => (options.BaseUrl, options.AccessToken) = (_emulator.BaseAddress, accessToken));
        services.AddKeyedSynapseClient("tenant-b", options =>
            (options.BaseUrl, options.Token, options.Tenant) =
                (_emulator.BaseAddress, _emulator.Credentials.Token, _emulator.Credentials.Tenant));
        services.AddHealthChecks()
            .AddCheck<SynapseHealthCheck>("synapse")
            .Add(new HealthCheckRegistration(
                "tenant-b",
                provider => new SynapseHealthCheck(provider.GetRequiredKeyedService<SynapseClient>("tenant-b")),
                failureStatus: null,
                tags: null));
        return services.BuildServiceProvider();
    }
}
