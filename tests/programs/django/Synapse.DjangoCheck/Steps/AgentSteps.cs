using Synapse.Generated;

namespace Synapse.DjangoCheck.Steps;

internal static class AgentSteps
{
    public static IEnumerable<Step> All { get; } =
    [
        new("health_check_agent: a connected agent", async backend =>
        {
            AgentHealth health = await backend.Client.HealthCheckAgentAsync("agent-token-123");
            Expect.Equal("the status", "connected", health.Status);
            Expect.Equal("whether it is connected", true, health.Connected);
        }),
        new("health_check_agent: an unknown agent is a 404 without its token", async backend =>
        {
            SynapseApiException failure = await Expect.FailsAsync<SynapseApiException>(
                () => backend.Client.HealthCheckAgentAsync("my-agent-token"));
            Expect.That(failure.IsNotFound, "the failure should be 404");
            Expect.That(!failure.ToString().Contains("my-agent-token", StringComparison.Ordinal), "an error must not show the token");
        }),
        new("list_agents: a page of agents", async backend =>
        {
            (IReadOnlyList<Agent> agents, long? total) = await backend.Client.ListAgentsAsync();
            Expect.Equal("the total", 2, total);
            Expect.Equal("the first name", "gpu-agent", agents[0].Name);
            Expect.Equal("its status", AgentStatus.Connected, agents[0].Status);
        }),
        new("list_agents: the token of an agent, from its field or its script", async backend =>
        {
            (IReadOnlyList<Agent> agents, _) = await backend.Client.ListAgentsAsync();
            Expect.Equal("the token", "0123456789abcdef0123456789abcdef01234567", agents[1].GetToken());
        }),
        new("list_agents: over all pages", async backend =>
        {
            int count = 0;
            await foreach (Agent agent in backend.Client.ListAllAgentsAsync(new ListAgentsQuery { PageSize = 1 }))
            {
                count++;
            }

            Expect.Equal("the number of agents", 2, count);
        }),
    ];
}
