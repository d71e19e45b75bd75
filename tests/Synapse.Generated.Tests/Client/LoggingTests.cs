using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Synapse.Generated.Tests.Client;

internal sealed class LoggingTests : ScriptedFixture
{
    private const string AgentToken = "canary-agent-token";

    [Test]
    public async Task No_logger_of_a_registered_client_sees_a_token()
    {
        Respond(503, """{"status": "connected"}""", ScriptedResponse.Json($$"""{"detail": "No {{AgentToken}}"}""", 404));
        using var log = new CapturedLog();
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        collection.AddSynapseClient(options =>
        {
            (options.BaseUrl, options.AccessToken) = (Server.BaseAddress, "canary-access-token");
            options.Retry.BaseDelay = TimeSpan.Zero;
        });
        await using ServiceProvider services = collection.BuildServiceProvider();
        SynapseClient client = services.GetRequiredService<SynapseClient>();

        await client.HealthCheckAgentAsync(AgentToken);
        await Assert.ThrowsAsync<SynapseApiException>(() => client.HealthCheckAgentAsync(AgentToken));

        Assert.That(log.Text, Does.Not.Contain("canary"));
        Assert.That(log.Lines.Count(line => line.Contains("health_check_agent", StringComparison.Ordinal)), Is.GreaterThan(4));
    }
}
