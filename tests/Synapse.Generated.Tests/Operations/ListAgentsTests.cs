namespace Synapse.Generated.Tests.Operations;

internal sealed class ListAgentsTests : ScriptedFixture
{
    [Test]
    public async Task Gets_a_page_of_agents()
    {
        Respond("""
                {"count": 1, "next": null, "previous": null, "results": [{"id": 7, "name": "gpu-node-1", "url": "https://agent.example", "status": "connected",
                 "token": "secret-token", "node_install_script": "curl -H secret-token", "gpus": 8}]}
                """);

        (IReadOnlyList<Agent> agents, int? total) = await Client.ListAgentsAsync(new ListAgentsOptions { Page = 1, PageSize = 10 });

        Agent agent = agents.Single();
        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("GET", "/agents/", "page=1&page_size=10");
            Assert.That(total, Is.EqualTo(1));
            Assert.That(agent.Id, Is.EqualTo(7));
            Assert.That(agent.Name, Is.EqualTo("gpu-node-1"));
            Assert.That(agent.Url, Is.EqualTo("https://agent.example"));
            Assert.That(agent.Status, Is.EqualTo(AgentStatus.Connected));
            Assert.That(agent.Token, Is.EqualTo("secret-token"));
            Assert.That(agent.NodeInstallScript, Is.EqualTo("curl -H secret-token"));
            Assert.That(agent.AdditionalProperties["gpus"].ToString(), Is.EqualTo("8"));
        }
    }
}
