using System.Text.Json.Nodes;

namespace Synapse.Emulator.Tests;

internal sealed class AgentTests : EmulatorFixture
{
    [Test]
    public async Task Health_check_agent_finds_the_sample_agent_connected()
    {
        ApiResponse response = await PostAsync($"agents/{Emulator.Credentials.AgentToken}/connect/", "");
        Assert.Multiple(() =>
        {
            Assert.That(response.Status, Is.EqualTo(200));
            Assert.That(response.Json["status"]!.GetValue<string>(), Is.EqualTo("connected"));
            Assert.That(response.Json["connected"]!.GetValue<bool>(), Is.True);
        });
    }

    [TestCase("other")]
    [TestCase("a%2Fb%20%3F")]
    public async Task Health_check_agent_with_an_unknown_token_is_404(string token)
    {
        Assert.That((await PostAsync($"agents/{token}/connect/", "")).Detail, Is.EqualTo("Not found."));
    }

    [Test]
    public async Task List_agents_is_a_page()
    {
        JsonNode page = (await GetAsync("agents/")).Json;
        Assert.Multiple(() =>
        {
            Assert.That(page["count"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(page["results"]![0]!["token"]!.GetValue<string>(), Is.EqualTo(Emulator.Credentials.AgentToken));
        });
    }
}
