namespace Synapse.Generated.Tests.Operations;

internal sealed class HealthCheckAgentTests : ScriptedFixture
{
    [Test]
    public async Task Checks_the_documented_agent()
    {
        Respond("""{"status": "connected", "connected": true, "agent": {"name": "gpu-node-1"}}""");

        AgentHealth health = await Client.HealthCheckAgentAsync("agent-token-123");

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("POST", "/agents/agent-token-123/connect/");
            Assert.That(Server.Requests.Single().Headers["Content-Length"], Is.EqualTo("0"));
            Assert.That(health.Status, Is.EqualTo("connected"));
            Assert.That(health.Connected, Is.True);
            Assert.That(health.AdditionalProperties["agent"]["name"]?.ToObject<string>(), Is.EqualTo("gpu-node-1"));
        }
    }

    [Test]
    public async Task Takes_an_answer_that_says_nothing()
    {
        Respond("{}");

        AgentHealth health = await Client.HealthCheckAgentAsync("t");

        Assert.That(health, Has.Property("Status").Null.And.Property("Connected").Null);
    }
}
