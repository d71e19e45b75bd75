using System.Text.Json.Nodes;

namespace Synapse.Emulator.Tests;

internal sealed class UpdateJobTests : EmulatorFixture
{
    [Test]
    public async Task Update_job_sets_what_is_sent()
    {
        string id = await StartJobAsync();
        JsonNode job = (
            await PatchAsync(
                $"jobs/{id}/",
                """
                {"status": "running", "progress": 75, "metadata": {"current_step": "processing_images"}, "progress_record": {"a": 1.0},
                 "metrics_record": {}, "console_logs": ["a"]}
                """
            )
        ).Json;
        Assert.Multiple(() =>
        {
            Assert.That(job["status"]!.GetValue<string>(), Is.EqualTo("running"));
            Assert.That(job["progress"]!.ToJsonString(), Is.EqualTo("75"));
            Assert.That(job["metadata"]!.ToJsonString(), Is.EqualTo("""{"current_step":"processing_images"}"""));
            Assert.That(job["progress_record"]!.ToJsonString(), Is.EqualTo("""{"a":1.0}"""));
            Assert.That(job["console_logs"]!.ToJsonString(), Is.EqualTo("""["a"]"""));
        });
    }

    [TestCase("""["하나", {"log": "둘", "level": "warning"}]""", "하나", "둘")]
    [TestCase("""{"message": "하나"}""", "하나")]
    [TestCase("""{"message": "a", "message": "하나", "level": null}""", "하나")]
    [TestCase("\"하나\"", "하나")]
    public async Task Console_logs_replace_the_log(string logs, params string[] messages)
    {
        string id = await StartJobAsync();
        Emulator.Jobs.WriteLogs(id, new JobLogLine("before"));
        await PatchAsync($"jobs/{id}/", $$"""{"console_logs": {{logs}}}""");
        JsonArray read = (await GetAsync($"jobs/{id}/console_logs/")).Json.AsArray();
        Assert.That(read.Select(line => line!["message"]!.GetValue<string>()), Is.EqualTo(messages));
    }

    [Test]
    public async Task Null_and_absent_are_two_things_for_a_result()
    {
        string id = await StartJobAsync();
        await PatchAsync($"jobs/{id}/", """{"status": "completed", "result": {"a": 1}}""");
        JsonNode kept = (await PatchAsync($"jobs/{id}/", """{"progress": 100}""")).Json;
        JsonNode cleared = (await PatchAsync($"jobs/{id}/", """{"result": null}""")).Json;
        Assert.Multiple(() =>
        {
            Assert.That(kept["result"]!.ToJsonString(), Is.EqualTo("""{"a":1}"""));
            Assert.That(kept["completed"], Is.Not.Null);
            Assert.That(cleared["result"], Is.Null);
        });
    }

    [TestCase("""{"status": "wonderful"}""", "status", "\"wonderful\" is not a valid choice.")]
    [TestCase("""{"status": "succeeded"}""", "status", "\"succeeded\" is not a valid choice.")]
    [TestCase("""{"status": null}""", "status", "This field may not be null.")]
    [TestCase("""{"progress": 101}""", "progress", "Ensure this value is less than or equal to 100.")]
    [TestCase("""{"progress": -1}""", "progress", "Ensure this value is greater than or equal to 0.")]
    [TestCase("""{"progress": "much"}""", "progress", "A valid number is required.")]
    [TestCase("""{"metadata": "a"}""", "metadata", "Expected a dictionary of items but got type \"str\".")]
    public async Task Wrong_fields_are_told_by_name_and_change_nothing(string body, string field, string message)
    {
        string id = await StartJobAsync();
        string before = (await GetAsync($"jobs/{id}/")).Body;
        ApiResponse response = await PatchAsync($"jobs/{id}/", body);
        Assert.Multiple(async () =>
        {
            Assert.That(response.Status, Is.EqualTo(400));
            Assert.That(response.Error(field), Is.EqualTo(message));
            Assert.That((await GetAsync($"jobs/{id}/")).Body, Is.EqualTo(before));
        });
    }
}
