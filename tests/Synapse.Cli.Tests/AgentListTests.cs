using System.Text.Json.Nodes;
using Synapse.Emulator;

namespace Synapse.Cli.Tests;

internal sealed class AgentListTests : EmulatorFixture
{
    [SetUp]
    public void AddAgent() =>
        Emulator.Data.Put(EmulatorResource.Agents, JsonNode.Parse($$"""
            {
              "id": 8, "name": "gpu-node-1", "status": "connected", "token": "{{Secret}}-8",
              "node_install_script": "curl -H {{Secret}}-8 | sh"
            }
            """)!.AsObject());

    [Test]
    public async Task Agents_are_listed_without_their_tokens([Values] bool all)
    {
        JsonNode printed = await PrintedByAsync(["agents", "list", .. all ? ["--all", "--page-size", "1"] : Array.Empty<string>()]);
        JsonArray agents = printed.AsArray();
        JsonNode agent = agents.Single(agent => (int)agent!["id"]! == 8)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(agents, Has.Count.EqualTo(2));
            Assert.That((string?)agent["name"], Is.EqualTo("gpu-node-1"));
            Assert.That((string?)agent["token"], Is.EqualTo("***"));
            Assert.That((string?)agent["node_install_script"], Is.EqualTo("***"));
            Assert.That(Cli.Out, Does.Not.Contain(Secret));
        }
    }

    [Test]
    public async Task Tokens_are_printed_when_that_is_asked_for()
    {
        JsonNode page = await PrintedByAsync("agents", "list", "--show-secrets", "--page", "2", "--page-size", "1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.AsArray(), Has.Count.EqualTo(1));
            Assert.That((string?)page[0]!["token"], Does.StartWith(Secret));
        }
    }
}
