using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Client;

internal sealed class LoggingTests
{
    private const string AgentToken = "canary-agent-token";

    [Test]
    public async Task No_logger_of_a_registered_client_sees_a_token()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            ScriptedAnswer.Empty(503),
            ScriptedAnswer.Json("""{"status": "connected"}"""),
            ScriptedAnswer.Json($$"""{"detail": "No {{AgentToken}}"}""", 404)
        );
        using var log = new CapturedLog();
        await using ServiceProvider services = Register(server, log).BuildServiceProvider();
        SynapseClient client = services.GetRequiredService<SynapseClient>();

        await client.HealthCheckAgentAsync(AgentToken);
        await Assert.ThrowsAsync<SynapseApiException>(() => client.HealthCheckAgentAsync(AgentToken));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(log.Text, Does.Not.Contain("canary"));
            Assert.That(
                log.Text,
                Does.Contain("health_check_agent answered 200").And.Contain("health_check_agent answered 404").And.Contain("repeated")
            );
        }
    }

    [Test]
    public async Task A_client_made_by_hand_logs_the_same_events_to_its_own_factory()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            ScriptedAnswer.Json("""{"id": 1}""") with { Headers = new Dictionary<string, string> { ["X-Request-ID"] = "req-42" } });
        using var log = new CapturedLog();
        using ILoggerFactory factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        using SynapseClient client = server.CreateClient(options => options.LoggerFactory = factory);

        await client.GetPluginAsync(1);

        Assert.That(log.Lines, Has.Count.EqualTo(2));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(log.Lines[0], Does.StartWith("Synapse.Generated Debug get_plugin starts"));
            Assert.That(log.Lines[1], Does.StartWith("Synapse.Generated Debug get_plugin answered 200").And.Contain("req-42"));
        }
    }

    [Test]
    public async Task A_failed_connection_is_logged_without_its_address()
    {
        using var log = new CapturedLog();
        using ILoggerFactory factory = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        using var client = new SynapseClient(new SynapseClientOptions
        {
            BaseUrl = new Uri("http://127.0.0.1:1"), AccessToken = "canary-token", LoggerFactory = factory, Retry = { MaxRetries = 0 },
        });

        await Assert.ThrowsAsync<SynapseConnectionException>(() => client.HealthCheckAgentAsync(AgentToken));

        Assert.That(log.Text, Does.Contain("health_check_agent failed without an answer").And.Not.Contain("canary"));
    }

    private static ServiceCollection Register(ScriptedServer server, CapturedLog log)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log));
        services.AddSynapseClient(options =>
        {
            options.BaseUrl = server.BaseAddress;
            options.AccessToken = "canary-access-token";
            options.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
        });
        return services;
    }
}
