using System.Text.Json.Nodes;

namespace Synapse.Emulator.Tests;

internal sealed class NewestFieldTests : EmulatorFixture
{
    protected override SynapseEmulatorOptions Options => new()
    {
        Form = EmulatorForm.Current,
        NewestFields = true,
        Seed = EmulatorSeed.Documented,
    };

    [Test]
    public async Task The_newest_servers_name_some_fields_otherwise()
    {
        JsonObject job = (await GetAsync("jobs/?plugin=123")).Json["results"]![0]!.AsObject();
        JsonNode line = (await GetAsync($"jobs/{job["id"]}/console_logs/")).Json["results"]![0]!;
        JsonNode agent = (await GetAsync("agents/")).Json["results"]![0]!;
        Assert.Multiple(() =>
        {
            Assert.That(job["plugin_release_id"]!.GetValue<long>(), Is.EqualTo(456));
            Assert.That(job.ContainsKey("plugin_release") || job.ContainsKey("progress"), Is.False);
            Assert.That((line["log"]!.GetValue<string>(), line["message"]), Is.EqualTo(("작업 시작", (JsonNode?)null)));
            Assert.That(agent["token"]!.GetValue<string>(), Is.Empty);
            Assert.That(agent["node_install_script"]!.GetValue<string>(), Does.Contain("agents/agent-token-123/node_install_script"));
        });
    }
}
