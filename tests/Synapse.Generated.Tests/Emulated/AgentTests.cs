using System.Text.Json.Nodes;
using Synapse.Emulator;

namespace Synapse.Generated.Tests.Emulated;

internal sealed class AgentTests : EmulatedFixture
{
    [Test]
    public async Task Health_check_agent_finds_the_agent_by_its_token()
    {
        AgentHealth health = await Client.HealthCheckAgentAsync(Emulator.Credentials.AgentToken);

        Assert.That(health.Connected, Is.True);
    }

    [Test]
    public async Task Health_check_agent_finds_a_token_of_any_characters()
    {
        Emulator.Data.Put(
            EmulatorResource.Agents,
            new JsonObject { ["name"] = "odd", ["status"] = "disconnected", ["token"] = "에이전트 1#?" }
        );

        AgentHealth health = await Client.HealthCheckAgentAsync("에이전트 1#?");

        Assert.That(health.Status, Is.EqualTo("disconnected"));
        Assert.That(health.Connected, Is.False);
    }

    [Test]
    public async Task List_agents_goes_through_all_pages()
    {
        for (int i = 0; i < 4; i++)
        {
            Emulator.Data.Put(
                EmulatorResource.Agents,
                new JsonObject { ["name"] = $"agent-{i}", ["status"] = "connected", ["token"] = $"token-{i}" }
            );
        }

        PagedResult<Agent> all = Client.ListAllAgentsAsync(new ListAgentsQuery { PageSize = 2 });

        Assert.That((await all.ToListAsync()).Select(agent => agent.Name).Distinct().Count(), Is.EqualTo(5));
        Assert.That((await Client.ListAgentsAsync(new ListAgentsQuery { PageSize = 2 })).TotalCount, Is.EqualTo(5));
    }
}
