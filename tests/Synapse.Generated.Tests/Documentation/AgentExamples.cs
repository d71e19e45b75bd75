using NUnit.Framework;

namespace Synapse.Generated.Tests.Documentation;

internal sealed class AgentExamples : DocumentationFixture
{
    [Test]
    public async Task Health_check_agent()
    {
        // 에이전트 상태 확인
        AgentHealth status = await Client.HealthCheckAgentAsync("agent-token-123");

        Assert.That(status.Status, Is.EqualTo("connected"));
        Assert.That(status.Connected, Is.True);
    }

    [Test]
    public async Task Health_check_agent_with_error_handling()
    {
        // 에이전트 연결 확인
        string message;
        try
        {
            await Client.HealthCheckAgentAsync("my-agent-token");
            message = "에이전트가 정상이고 연결됨";
        }
        catch (SynapseApiException e)
        {
            message = $"에이전트 상태 확인 실패: {e.Message}";
        }

        Assert.That(message, Is.EqualTo("에이전트가 정상이고 연결됨"));
    }

    [Test]
    public async Task Health_check_agent_that_fails()
    {
        string message = "";
        try
        {
            await Client.HealthCheckAgentAsync("unknown-agent-token");
        }
        catch (SynapseApiException e)
        {
            message = $"에이전트 상태 확인 실패: {e.Message}";
        }

        Assert.That(message, Does.StartWith("에이전트 상태 확인 실패: health_check_agent failed with 404").And.Not.Contain("unknown-agent-token"));
    }
}
