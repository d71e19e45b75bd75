using Synapse.Generated;

internal static class Agents
{
    public static async Task RunAsync(SynapseClient client)
    {
        AgentHealth status = await client.HealthCheckAgentAsync("agent-token-123");
        Console.WriteLine($"health_check_agent: {status}");

        try
        {
            AgentHealth health = await client.HealthCheckAgentAsync("my-agent-token");
            Console.WriteLine($"health_check_agent: healthy and connected: {health.Connected}");
        }
        catch (SynapseApiException e)
        {
            Console.WriteLine($"health_check_agent: failed with {e.ResponseStatusCode}: {e.Detail}");
        }

        foreach (Agent agent in (await client.ListAgentsAsync()).Items)
        {
            Console.WriteLine($"list_agents: {agent.Name} ({agent.Status})");
        }
    }
}
