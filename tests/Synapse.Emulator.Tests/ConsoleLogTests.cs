using System.Text.Json.Nodes;

namespace Synapse.Emulator.Tests;

internal sealed class ConsoleLogTests : EmulatorFixture
{
    [Test]
    public async Task The_documented_form_lists_entries_in_an_array()
    {
        JsonArray logs = (await ListAsync(new())).AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(logs, Has.Count.EqualTo(2));
            Assert.That(logs[1]!["message"]!.GetValue<string>(), Is.EqualTo("둘"));
            Assert.That(logs[1]!["level"]!.GetValue<string>(), Is.EqualTo("warning"));
            Assert.That(DateTimeOffset.TryParse(logs[1]!["timestamp"]!.GetValue<string>(), out _), Is.True);
        });
    }

    [Test]
    public async Task The_current_form_lists_entries_in_a_page()
    {
        JsonNode page = await ListAsync(new() { Form = EmulatorForm.Current });
        Assert.That(page["results"]![0]!["message"]!.GetValue<string>(), Is.EqualTo("하나"));
    }

    [Test]
    public async Task An_option_lists_plain_strings()
    {
        JsonNode logs = await ListAsync(new() { ConsoleLogForm = ConsoleLogForm.Strings });
        Assert.That(logs.AsArray().Select(line => line!.GetValue<string>()), Is.EqualTo(["하나", "둘"]));
    }

    private async Task<JsonNode> ListAsync(SynapseEmulatorOptions options)
    {
        await RestartAsync(options);
        Emulator.Jobs.SetNextScript(new JobScript { StepInterval = Timeout.InfiniteTimeSpan });
        string id = await StartJobAsync();
        Emulator.Jobs.WriteLogs(id, new JobLogLine("하나"), new JobLogLine("둘", "warning"));
        return (await GetAsync($"jobs/{id}/console_logs/")).Json;
    }
}
