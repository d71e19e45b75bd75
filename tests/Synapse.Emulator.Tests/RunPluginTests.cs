using System.Text.Json.Nodes;

namespace Synapse.Emulator.Tests;

internal sealed class RunPluginTests : EmulatorFixture
{
    [Test]
    public async Task Run_plugin_answers_with_the_id_of_a_queued_job()
    {
        long plugin = await CreatePluginAsync();
        ApiResponse run = await PostAsync($"plugins/{plugin}/run/", """{"parameters": {"threshold": 0.80}, "context": {"user_id": 456}}""");
        JsonNode job = (await GetAsync($"jobs/{run.Json["job_id"]}/")).Json;
        Assert.Multiple(() =>
        {
            Assert.That(run.Status, Is.EqualTo(200));
            Assert.That(run.Json["job_id"]!.GetValue<long>(), Is.Positive);
            Assert.That(job["status"]!.GetValue<string>(), Is.EqualTo("queued"));
            Assert.That(job["user"]!.GetValue<long>(), Is.EqualTo(456));
            Assert.That(job["params"]!.ToJsonString(), Is.EqualTo("""{"threshold":0.80}"""));
            Assert.That(Emulator.Jobs.RunCount, Is.EqualTo(1));
        });
    }

    [Test]
    public async Task A_plugin_runs_by_its_code_too()
    {
        await PostAsync("plugins/", """{"name": "욜로", "code": "yolov8"}""");
        Assert.That((await PostAsync("plugins/yolov8/run/", "{}")).Status, Is.EqualTo(200));
    }

    [TestCase("""{"output": [1, 2.0]}""")]
    [TestCase("[]")]
    [TestCase("null")]
    public async Task A_plugin_configured_with_a_direct_result_answers_it_without_a_job(string result)
    {
        long plugin = await CreatePluginAsync(configuration: $$"""{"direct_result": {{result}}}""");
        ApiResponse run = await PostAsync($"plugins/{plugin}/run/", "{}");
        Assert.Multiple(async () =>
        {
            Assert.That(run.Body, Is.EqualTo(result.Replace(" ", "", StringComparison.Ordinal)));
            Assert.That((await GetAsync("jobs/")).Json["count"]!.GetValue<int>(), Is.Zero);
            Assert.That(Emulator.Jobs.RunCount, Is.EqualTo(1));
        });
    }

    [TestCase("""{"parameters": [1]}""", "parameters")]
    [TestCase("""{"context": "a"}""", "context")]
    [TestCase("""{"storage_id": "a"}""", "storage_id")]
    [TestCase("""{"storage_id": 1}""", "storage_id")]
    [TestCase("""{"agent": 99}""", "agent")]
    [TestCase("""{"job_id": "a"}""", "job_id")]
    [TestCase("""{"parameters": {"simulate": {"outcome": "wonderful"}}}""", "parameters")]
    public async Task Wrong_parameters_are_400_and_execute_nothing(string body, string field)
    {
        long plugin = await CreatePluginAsync();
        ApiResponse run = await PostAsync($"plugins/{plugin}/run/", body);
        Assert.Multiple(() =>
        {
            Assert.That(run.Status, Is.EqualTo(400));
            Assert.That(run.Json[field], Is.Not.Null);
            Assert.That(Emulator.Jobs.RunCount, Is.Zero);
        });
    }

    [Test]
    public async Task A_deep_result_of_a_script_comes_back_whole()
    {
        string deep = new string('[', 200) + new string(']', 200);
        long plugin = await CreatePluginAsync();
        await PostAsync($"plugins/{plugin}/run/", """{"parameters": {"simulate": {"result": """ + deep + "}}}");
        await Emulator.Jobs.FinishAsync("1");
        Assert.That((await GetAsync("jobs/1/")).Body, Does.Contain($"\"result\":{deep}"));
    }

    [Test]
    public async Task The_current_form_takes_its_fields_and_runs_a_chosen_job_once()
    {
        await RestartAsync(new SynapseEmulatorOptions { Form = EmulatorForm.Current, JobStepInterval = Timeout.InfiniteTimeSpan });
        string chosen = Guid.NewGuid().ToString();
        long plugin = await CreatePluginAsync();
        await PostAsync("storages/", """{"name": "a", "provider": "local"}""");
        string body = $$"""{"agent": 1, "action": "train", "params": {"a": 1}, "storage_id": 1, "debug": true, "job_id": "{{chosen}}"}""";
        JsonNode first = (await PostAsync($"plugins/{plugin}/run/", body)).Json;
        JsonNode again = (await PostAsync($"plugins/{plugin}/run/", body)).Json;
        Assert.Multiple(() =>
        {
            Assert.That(first["job_id"]!.GetValue<string>(), Is.EqualTo(chosen));
            Assert.That(again["job_id"]!.GetValue<string>(), Is.EqualTo(chosen));
            Assert.That(Emulator.Jobs.RunCount, Is.EqualTo(1));
        });
    }
}
