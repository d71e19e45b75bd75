using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

internal sealed class AgentContracts
{
    [Test]
    public Task Checks_the_health_of_an_agent()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("health_check_agent: the status and the connection of an agent", ProviderStates.AgentExists("agent-token-123"))
            .WithRequest(HttpMethod.Post, "/agents/agent-token-123/connect/")
            .WillRespond().WithStatus(200).WithJsonBody(new { status = Match.Type("connected"), connected = Match.Type(true) });

        return pact.VerifyAsync(async client =>
        {
            AgentHealth health = await client.HealthCheckAgentAsync("agent-token-123");

            Assert.That((health.Status, health.Connected), Is.EqualTo(("connected", true)));
        });
    }

    [Test]
    public Task Lists_the_agents()
    {
        var pact = new ContractTest(ContractName.General);
        pact.UponReceiving("list_agents: a page of agents", ProviderStates.AgentExists())
            .WithRequest(HttpMethod.Get, "/agents/").WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Forms.Page(new
            {
                id = Match.Integer(7),
                name = Match.Type("gpu-node-1"),
                url = Forms.Url("https://agent.example"),
                status = Match.Type("connected"),
                token = Match.Type("agent-token-123"),
                node_install_script = Match.Type("curl … | sh -s agent-token-123"),
            }));

        return pact.VerifyAsync(async client =>
        {
            (IReadOnlyList<Agent> agents, long? total) = await client.ListAgentsAsync();

            using (Assert.EnterMultipleScope())
            {
                Assert.That(total, Is.EqualTo(1));
                Assert.That(agents.Single().Id, Is.EqualTo(7));
                Assert.That(agents.Single().Name, Is.EqualTo("gpu-node-1"));
                Assert.That(agents.Single().Url, Is.EqualTo("https://agent.example"));
                Assert.That(agents.Single().Status, Is.EqualTo(AgentStatus.Connected));
                Assert.That(agents.Single().Token, Is.EqualTo("agent-token-123"));
                Assert.That(agents.Single().NodeInstallScript, Does.EndWith("agent-token-123"));
            }
        });
    }
}
