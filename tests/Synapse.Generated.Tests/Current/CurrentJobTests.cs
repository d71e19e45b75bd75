using System.Text.Json.Nodes;
using Synapse.Emulator;

namespace Synapse.Generated.Tests.Current;

/// <summary>run_plugin and the operations on jobs, in the form that current servers speak.</summary>
[TestFixture(false)]
[TestFixture(true)]
internal sealed class CurrentJobTests(bool upperCase) : CurrentFixture(upperCase)
{
    private readonly bool _upperCase = upperCase;

    [SetUp]
    public void AddPluginAndStorage()
    {
        Put(EmulatorResource.Plugins, """{ "id": 123, "name": "Detector", "code": "yolov8" }""");
        Put(EmulatorResource.Storages, """{ "id": 5, "name": "NAS", "provider": "local" }""");
    }

    [Test]
    public async Task Run_plugin_takes_a_code_an_action_and_a_job_of_the_callers_choice()
    {
        var chosen = Guid.NewGuid();

        RunPluginResult run = await Client.RunPluginAsync("yolov8", new RunPluginRequest
        {
            Agent = 1,
            Action = "train",
            Params = Json("""{"epochs": 3}"""),
            StorageId = 5,
            JobId = chosen,
            Debug = true,
        });

        var sent = Emulator.Requests.ToList().Single();
        Job job = await Client.GetJobAsync(run.JobId!.Value);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sent.Path, Is.EqualTo("/plugins/yolov8/run/"));
            Assert.That(JsonNode.DeepEquals(JsonNode.Parse(sent.Body.Span), JsonNode.Parse(
                $$"""{"agent": 1, "action": "train", "params": {"epochs": 3}, "storage_id": 5, "job_id": "{{chosen}}", "debug": true}""")));
            Assert.That(run.JobId, Is.EqualTo((JobId)chosen));
            Assert.That(job.Status?.Value, Is.EqualTo(Written("pending")));
            Assert.That(job.Status, Is.EqualTo(JobStatus.Pending));
            Assert.That(job.Action, Is.EqualTo("train"));
            Assert.That(job.Params?.ToString(), Is.EqualTo("""{"epochs":3}"""));
            Assert.That(job.Plugin, Is.EqualTo(123));
            Assert.That(job.IsActive, Is.True);
            Assert.That(job.Created, Is.Not.Null);
        }
    }

    [Test]
    public async Task Update_job_records_progress_metrics_and_console_logs()
    {
        JobId id = await RunAsync();
        await Emulator.Jobs.AdvanceAsync(id.ToString());
        Job running = await Client.GetJobAsync(id);

        Job job = await Client.UpdateJobAsync(id, new UpdateJobRequest
        {
            Status = running.Status,
            ProgressRecord = Json("""{"train": {"current": 3, "total": 10}}"""),
            MetricsRecord = Json("""{"loss": [0.50, 0.25]}"""),
            ConsoleLogs = Json("""[{"message": "epoch 3"}]"""),
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(running.Status?.Value, Is.EqualTo(Written("running")));
            Assert.That(job.ProgressRecord?["train"]?["current"]?.ToString(), Is.EqualTo("3"));
            Assert.That(job.MetricsRecord?["loss"]?.ToString(), Is.EqualTo("[0.50,0.25]"));
            Assert.That(job.ConsoleLogs?.ToString(), Is.EqualTo("""[{"message":"epoch 3"}]"""));
            Assert.That(job.Modified, Is.Not.Null);
        }
    }

    [TestCase(JobOutcome.Completed, "succeeded", false)]
    [TestCase(JobOutcome.Failed, "failed", true)]
    [TestCase(JobOutcome.Stopped, "stopped", true)]
    public async Task Every_end_of_a_job_is_known(JobOutcome outcome, string status, bool isFailure)
    {
        Emulator.Jobs.SetNextOutcome(outcome);
        JobId id = await RunAsync();
        await Emulator.Jobs.FinishAsync(id.ToString());

        Job job = await Client.WaitForJobAsync(id, wait: new WaitForJobOptions { ThrowOnFailure = false });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(job.Status?.Value, Is.EqualTo(Written(status)));
            Assert.That(job.Status, Is.EqualTo(new JobStatus(status)));
            Assert.That((job.Status?.IsTerminal, job.Status?.IsFailure), Is.EqualTo((true, isFailure)));
            Assert.That(job.Completed, Is.Not.Null);
            Assert.That(job.IsActive, Is.False);
        }
    }

    [Test]
    public async Task List_jobs_filters_by_the_status_as_the_server_writes_it()
    {
        JobId ended = await RunAsync();
        JobId pending = (await Client.RunPluginAsync("yolov8", new RunPluginRequest())).JobId!.Value;
        await Emulator.Jobs.FinishAsync(ended.ToString());

        (IReadOnlyList<Job> jobs, long? total) = await Client.ListJobsAsync(
            new ListJobsQuery { Status = (await Client.GetJobAsync(pending)).Status, Plugin = 123 }
        );

        Assert.That((total, jobs.Single().Id), Is.EqualTo(((int?)1, pending)));
    }

    private string Written(string status) => _upperCase ? status.ToUpperInvariant() : status;
}
