using System.Text.Json.Nodes;

namespace Synapse.Emulator.Tests;

internal sealed class DataTests : EmulatorFixture
{
    [Test]
    public async Task A_document_is_put_under_the_id_of_the_callers_choice()
    {
        Emulator.Data.Put(EmulatorResource.Plugins, new JsonObject { ["id"] = 123, ["name"] = "a" });
        Emulator.Data.Put(EmulatorResource.Plugins, new JsonObject { ["id"] = 124, ["name"] = "a", ["extra"] = true });
        Assert.Multiple(async () =>
        {
            Assert.That((await GetAsync("plugins/123/")).Status, Is.EqualTo(404));
            Assert.That((await GetAsync("plugins/124/")).Json["extra"]!.GetValue<bool>(), Is.True);
            Assert.That(await CreatePluginAsync("b"), Is.EqualTo(125));
        });
    }

    [Test]
    public async Task A_job_is_put_with_its_logs_and_stays_as_it_is()
    {
        JsonObject job = Emulator.Data.Put(
            EmulatorResource.Jobs,
            JsonNode
                .Parse(
                    """
                    {"id": 789, "status": "running", "progress": 12.5, "plugin": 123, "user": 456, "created": "2026-01-01T00:00:00Z",
                     "logs": [{"message": "하나", "level": "warning"}, "둘"]}
                    """
                )!
                .AsObject()
        );
        JsonNode read = (await GetAsync("jobs/789/?expand=logs")).Json;
        Assert.Multiple(async () =>
        {
            Assert.That(read["progress"]!.ToJsonString(), Is.EqualTo("12.5"));
            Assert.That(read["logs"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(read["created"]!.GetValue<string>(), Is.EqualTo(job["created"]!.GetValue<string>()));
            Assert.That((await Emulator.Jobs.AdvanceAsync(789))["status"]!.GetValue<string>(), Is.EqualTo("running"));
            Assert.That((await GetAsync("jobs/?user=456&status=running")).Json["count"]!.GetValue<int>(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_job_of_the_current_form_is_put_under_its_uuid()
    {
        await RestartAsync(new SynapseEmulatorOptions { Form = EmulatorForm.Current });
        string id = Guid.NewGuid().ToString();
        Emulator.Data.Put(EmulatorResource.Jobs, new JsonObject { ["id"] = id, ["status"] = "pending" });
        Emulator.Data.Put(EmulatorResource.Jobs, new JsonObject { ["id"] = id, ["status"] = "succeeded" });
        Assert.That((await GetAsync($"jobs/{id}/")).Json["status"]!.GetValue<string>(), Is.EqualTo("succeeded"));
    }

    [Test]
    public void A_job_with_an_unknown_status_is_refused() =>
        Assert.Throws<ArgumentException>(() => Emulator.Data.Put(EmulatorResource.Jobs, new JsonObject { ["status"] = "wonderful" }));

    [TestCase(EmulatorResource.Jobs)]
    [TestCase(EmulatorResource.Plugins)]
    public void An_id_of_the_wrong_form_is_refused(EmulatorResource resource) =>
        Assert.Throws<ArgumentException>(() => Emulator.Data.Put(resource, new JsonObject { ["id"] = "no id" }));

    [Test]
    public async Task Reset_starts_everything_over()
    {
        await StartJobAsync();
        Emulator.Faults.Add(new EmulatorFault());
        Emulator.Reset();
        Assert.Multiple(async () =>
        {
            Assert.That(Emulator.Jobs.RunCount, Is.Zero);
            Assert.That(Emulator.Requests.Count, Is.Zero);
            Assert.That((await GetAsync("jobs/")).Json["count"]!.GetValue<int>(), Is.Zero);
            Assert.That(await CreatePluginAsync(), Is.EqualTo(1));
            Assert.That((await PostAsync($"agents/{Emulator.Credentials.AgentToken}/connect/", "")).Status, Is.EqualTo(200));
        });
    }
}
