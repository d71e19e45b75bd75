using Synapse.Generated;

namespace Synapse.Cli.Demo;

internal static class AgentSteps
{
    private const string Group = "Agents";

    public static IEnumerable<DemoStep> All { get; } =
    [
        new(
            Group,
            "Check an agent's health",
            "client.HealthCheckAgentAsync(\"agent-token-123\")",
            async demo =>
            {
                AgentHealth health = await demo.Client.HealthCheckAgentAsync("agent-token-123", cancellationToken: demo.CancellationToken);
                Expect.Equal("the agent's status", "connected", health.Status);
                Expect.Equal("whether it is connected", true, health.Connected);
                return $"에이전트 상태: {health.Status}";
            }
        ),
        new(
            Group,
            "… of an unknown agent",
            "client.HealthCheckAgentAsync(\"my-agent-token\")",
            async demo =>
            {
                SynapseApiException failure = await Expect.FailsAsync<SynapseApiException>(() =>
                    demo.Client.HealthCheckAgentAsync("my-agent-token", cancellationToken: demo.CancellationToken)
                );
                Expect.Equal("the status", 404, failure.ResponseStatusCode);
                Expect.That(
                    !failure.ToString().Contains("my-agent-token", StringComparison.Ordinal),
                    "an error must not show the agent's token"
                );
                return new StepResult(new StepLine($"에이전트 상태 확인 실패: {failure.Message}", "error"));
            }
        ),
    ];
}
