using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Operations;

internal sealed class ListAgentsTests
{
    [Test]
    public async Task Gets_a_page_of_agents()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            ScriptedAnswer.Json(
                """
                {"count": 1, "next": null, "previous": null, "results": [{"id": 7, "name": "gpu-node-1", "url": "https://agent.example", "status": "connected",
                 "token": "secret-token", "node_install_script": "curl -H secret-token", "gpus": 8}]}
                """
            )
        );
        using SynapseClient client = server.CreateClient();

        (IReadOnlyList<Agent> agents, int? total) = await client.ListAgentsAsync(new ListAgentsOptions { Page = 1, PageSize = 10 });

        Agent agent = agents.Single();
        using (Assert.EnterMultipleScope())
        {
            server.Requests.Single().AssertSent("GET", "/agents/", "page=1&page_size=10");
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

    [Test]
    public async Task Lists_all_agents_from_a_bare_array()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("""[{"id": 7}, {"id": 8}]"""));
        using SynapseClient client = server.CreateClient();

        IReadOnlyList<Agent> agents = await client.ListAllAgentsAsync().ToListAsync();

        using (Assert.EnterMultipleScope())
        {
            server.Requests.Single().AssertSent("GET", "/agents/", "page_size=100");
            Assert.That(agents.Select(agent => agent.Id), Is.EqualTo([7, 8]).AsCollection);
        }
    }
}
