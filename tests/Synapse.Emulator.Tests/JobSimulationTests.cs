using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Synapse.Emulator.Tests;

internal sealed class JobSimulationTests : EmulatorFixture
{
    private readonly FakeTimeProvider _time = new();

    protected override SynapseEmulatorOptions Options => new() { TimeProvider = _time, JobStepInterval = TimeSpan.FromSeconds(1) };

    [Test]
    public async Task A_job_goes_from_queued_over_running_to_completed_as_time_passes()
    {
        string id = await StartJobAsync();
        var seen = new List<string> { await StateAsync(id) };
        for (int i = 0; i < 6; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            seen.Add(await StateAsync(id));
        }

        Assert.That(
            seen,
            Is.EqualTo(["queued 0", "running 0", "running 25", "running 50", "running 75", "completed 100", "completed 100"])
        );
    }

    [Test]
    public async Task A_finished_job_has_result_metrics_and_logs_to_expand()
    {
        string id = await StartJobAsync();
        _time.Advance(TimeSpan.FromSeconds(5));
        JsonNode plain = (await GetAsync($"jobs/{id}/")).Json;
        JsonNode repeated = (await GetAsync($"jobs/{id}/?expand=logs&expand=metrics&expand=result")).Json;
        JsonNode joined = (await GetAsync($"jobs/{id}/?expand=logs,metrics")).Json;
        Assert.Multiple(() =>
        {
            Assert.That(plain["result"]!["output_files"], Is.Not.Null);
            Assert.That(plain["completed"], Is.Not.Null);
            Assert.That(plain["logs"], Is.Null);
            Assert.That(plain["metrics"], Is.Null);
            Assert.That(repeated["logs"]!.AsArray(), Has.Count.EqualTo(4));
            Assert.That(repeated["metrics"]!["accuracy"]!.GetValue<double>(), Is.EqualTo(0.95));
            Assert.That(joined["logs"]!.AsArray(), Has.Count.EqualTo(4));
            Assert.That(joined["metrics"], Is.Not.Null);
        });
    }

    [Test]
    public async Task The_next_outcome_is_for_one_job()
    {
        Emulator.Jobs.SetNextOutcome(JobOutcome.Failed);
        string failing = await StartJobAsync();
        string completing = await StartJobAsync();
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.That((await StateAsync(failing), await StateAsync(completing)), Is.EqualTo(("failed 75", "completed 100")));
    }

    [Test]
    public async Task A_reserved_parameter_makes_a_run_fail()
    {
        string id = await StartJobAsync("""{"simulate_failure": true}""");
        _time.Advance(TimeSpan.FromSeconds(5));
        JsonNode job = (await GetAsync($"jobs/{id}/?expand=logs")).Json;
        Assert.Multiple(() =>
        {
            Assert.That(job["status"]!.GetValue<string>(), Is.EqualTo("failed"));
            Assert.That(job["result"]!["error"], Is.Not.Null);
            Assert.That(job["logs"]![3]!["level"]!.GetValue<string>(), Is.EqualTo("error"));
        });
    }

    [Test]
    public async Task A_reserved_parameter_holds_a_whole_script()
    {
        string id = await StartJobAsync("""
            {"simulate": {"steps": 2, "step_interval": 10, "log_lines": [{"message": "하나"},
                          {"message": "둘", "level": "warning"}, {"message": "셋"}],
                          "result": [1.50]}}
            """);
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.That(await StateAsync(id), Is.EqualTo("running 50"));
        _time.Advance(TimeSpan.FromSeconds(10));
        JsonNode job = (await GetAsync($"jobs/{id}/?expand=logs")).Json;
        Assert.Multiple(() =>
        {
            Assert.That(job["logs"]!.AsArray().Select(line => line!["message"]!.GetValue<string>()), Is.EqualTo(["하나", "둘", "셋"]));
            Assert.That(job["result"]!.ToJsonString(), Is.EqualTo("[1.50]"));
        });
    }

    [Test]
    public async Task A_job_at_manual_pace_moves_only_when_it_is_advanced()
    {
        Emulator.Jobs.SetNextScript(new JobScript { Steps = 2, StepInterval = Timeout.InfiniteTimeSpan });
        string id = await StartJobAsync();
        _time.Advance(TimeSpan.FromHours(1));
        Assert.That(await StateAsync(id), Is.EqualTo("queued 0"));
        JsonObject job = await Emulator.Jobs.AdvanceAsync(id, steps: 2);
        Assert.That(job["progress"]!.GetValue<int>(), Is.EqualTo(50));
        job = await Emulator.Jobs.FinishAsync(id);
        Assert.That(job["status"]!.GetValue<string>(), Is.EqualTo("completed"));
    }

    [Test]
    public async Task Advancing_an_unknown_job_is_an_error() =>
        await Assert.ThrowsAsync<KeyNotFoundException>(async () => await Emulator.Jobs.AdvanceAsync(99));

    [Test]
    public async Task A_terminal_status_from_outside_ends_the_simulation()
    {
        string id = await StartJobAsync();
        _time.Advance(TimeSpan.FromSeconds(2));
        await PatchAsync($"jobs/{id}/", """{"status": "failed"}""");
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.That(await StateAsync(id), Is.EqualTo("failed 25"));
    }

    [Test]
    public async Task Progress_set_from_outside_is_not_taken_back_by_the_simulation()
    {
        string id = await StartJobAsync();
        _time.Advance(TimeSpan.FromSeconds(2));
        await PatchAsync($"jobs/{id}/", """{"progress": 60.5}""");
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await StateAsync(id), Is.EqualTo("running 60.5"));
    }

    [TestCase(false, "pending 0", "running 0", "succeeded 100")]
    [TestCase(true, "PENDING 0", "RUNNING 0", "SUCCEEDED 100")]
    public async Task The_current_form_has_uuids_and_names_of_its_own(bool upperCase, string first, string second, string last)
    {
        await RestartAsync(new SynapseEmulatorOptions
        {
            Form = EmulatorForm.Current,
            UpperCaseStatuses = upperCase,
            TimeProvider = _time,
            JobStepInterval = TimeSpan.FromSeconds(1),
        });
        string id = await StartJobAsync();
        Assert.That(Guid.TryParse(id, out _), Is.True);
        Assert.That(await StateAsync(id), Is.EqualTo(first));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await StateAsync(id), Is.EqualTo(second));
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.That(await StateAsync(id), Is.EqualTo(last));
    }

    private async Task<string> StateAsync(string id)
    {
        JsonNode job = (await GetAsync($"jobs/{id}/")).Json;
        return $"{job["status"]} {job["progress"]}";
    }
}
