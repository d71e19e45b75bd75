using NUnit.Framework;
using PactNet.Matchers;
using Synapse.Generated;

namespace Synapse.Contract.Tests.Consumer;

[TestFixture(ApiForm.Documented)]
[TestFixture(ApiForm.Current)]
internal sealed class AgentContracts(ApiForm form)
{
    [Test]
    public Task Checks_the_health_of_an_agent()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("health_check_agent: a connected agent", ProviderStates.Agents(Samples.Agent(7), Samples.Agent(8)))
            .WithRequest(HttpMethod.Post, $"/agents/{Samples.AgentToken}/connect/")
            .WillRespond().WithStatus(200).WithJsonBody(new { status = Match.Type("connected"), connected = true });

        return pact.VerifyAsync(async client =>
        {
            AgentHealth health = await client.HealthCheckAgentAsync(Samples.AgentToken);

            Assert.That((health.Status, health.Connected), Is.EqualTo(("connected", true)));
        });
    }

    // An agent's token and its install script are secrets: a backend may leave them out.
    [Test]
    public Task Lists_the_agents()
    {
        var pact = new ContractTest(form);
        pact.UponReceiving("list_agents: an agent without its secrets", ProviderStates.Agents(Samples.Agent(7)))
            .WithRequest(HttpMethod.Get, "/agents/").WithQuery("page_size", "100")
            .WillRespond().WithStatus(200).WithJsonBody(Values.Page(new
            {
                id = 7,
                name = "gpu-node-7",
                url = "https://agent-7.example/",
                status = Match.Type("connected"),
            }));

        return pact.VerifyAsync(async client =>
        {
            Page<Agent> page = await client.ListAgentsAsync();
            Agent agent = page.Items.Single();

            Assert.That(
                (agent.Id, agent.Name, agent.Url, agent.Status, page.TotalCount),
                Is.EqualTo((7, "gpu-node-7", "https://agent-7.example/", AgentStatus.Connected, 1)));
        });
    }
}
