using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Operations;

internal sealed class HealthCheckAgentTests
{
    [Test]
    public async Task Checks_the_documented_agent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json(
            """{"status": "connected", "connected": true, "agent": {"name": "gpu-node-1"}}"""));
        using SynapseClient client = server.CreateClient();

        AgentHealth health = await client.HealthCheckAgentAsync("agent-token-123");

        using (Assert.EnterMultipleScope())
        {
            server.Requests.Single().AssertSent("POST", "/agents/agent-token-123/connect/");
            Assert.That(server.Requests.Single().Headers["Content-Length"], Is.EqualTo("0"));
            Assert.That(health.Status, Is.EqualTo("connected"));
            Assert.That(health.Connected, Is.True);
            Assert.That(health.AdditionalProperties["agent"]["name"]?.ToObject<string>(), Is.EqualTo("gpu-node-1"));
        }
    }

    [Test]
    public async Task Takes_an_answer_that_says_nothing()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("{}"));
        using SynapseClient client = server.CreateClient();

        AgentHealth health = await client.HealthCheckAgentAsync("t");

        Assert.That(health, Has.Property("Status").Null.And.Property("Connected").Null);
    }

    [TestCase("a/b?c#d", "a%2Fb%3Fc%23d")]
    [TestCase("%2F", "%252F")]
    [TestCase("a\\b c", "a%5Cb%20c")]
    [TestCase("토큰", "%ED%86%A0%ED%81%B0")]
    public async Task Sends_a_token_as_one_segment(string token, string segment)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("{}"));
        using SynapseClient client = server.CreateClient();

        await client.HealthCheckAgentAsync(token);

        server.Requests.Single().AssertSent("POST", $"/agents/{segment}/connect/");
    }
}
