namespace Synapse.Generated.Tests.Operations;

internal sealed class GetJobTests : ScriptedFixture
{
    [Test]
    public async Task Gets_the_documented_job()
    {
        Respond("""
                {"id": 789, "status": "running", "progress": 75, "plugin": 123, "user": 456, "result": null, "metadata": {"current_step": "processing_images"}}
                """);

        Job job = await Client.GetJobAsync(789);

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("GET", "/jobs/789/");
            Assert.That(job.Id, Is.EqualTo(new JobId(789)));
            Assert.That(job.Status, Is.EqualTo(JobStatus.Running));
            Assert.That(job.Progress, Is.EqualTo(75));
            Assert.That(job.Plugin, Is.EqualTo(123));
            Assert.That(job.User, Is.EqualTo(456));
            Assert.That(job.Result, Is.Null);
            Assert.That(job.Metadata?["current_step"]?.ToObject<string>(), Is.EqualTo("processing_images"));
        }
    }

    [Test]
    public async Task Gets_logs_metrics_and_result_along_by_repeated_keys()
    {
        Respond("""
            {"id": 789, "logs": [{"timestamp": "2026-11-01T09:00:00Z", "level": "info", "message": "시작"}, "a plain line"],
             "metrics": {"accuracy": 0.95}, "result": ["file1.txt"]}
            """);

        Job job = await Client.GetJobAsync(789, new GetJobOptions { Expand = [JobExpand.Logs, JobExpand.Metrics, JobExpand.Result] });

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("GET", "/jobs/789/", "expand=logs&expand=metrics&expand=result");
            Assert.That(job.Logs?[0].Timestamp, Is.EqualTo(new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero)));
            Assert.That(job.Logs?[0].Level, Is.EqualTo(ConsoleLogLevel.Info));
            Assert.That(job.Logs?[0].Message, Is.EqualTo("시작"));
            Assert.That(job.Logs?[1].Message, Is.EqualTo("a plain line"));
            Assert.That(job.Metrics?.ToString(), Is.EqualTo("""{"accuracy": 0.95}"""));
            Assert.That(job.Result?.ToString(), Is.EqualTo("""["file1.txt"]"""));
        }
    }

    [Test]
    public async Task Gets_the_job_that_current_servers_send()
    {
        Respond("""
                {"id": "0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11", "status": "SUCCEEDED", "progress": 99.5, "action": "train", "params": {"epochs": 1},
                 "progress_record": {"record": {"categories": []}}, "metrics_record": {"loss": 1e-7}, "console_logs": ["one"], "plugin_release": 456,
                 "is_active": false, "created": "2026-11-01T09:00:00Z", "modified": "2026-11-01T09:00:01.5Z", "completed": "2026-11-01T18:00:02+09:00"}
                """);

        Job job = await Client.GetJobAsync(Guid.Parse("0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11"));

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("GET", "/jobs/0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11/");
            Assert.That(job.Id.IsInteger, Is.False);
            Assert.That(job.Status, Is.EqualTo(JobStatus.Succeeded));
            Assert.That(job.Status?.Value, Is.EqualTo("SUCCEEDED"));
            Assert.That(job.Progress, Is.EqualTo(99.5));
            Assert.That(job.Action, Is.EqualTo("train"));
            Assert.That(job.Params?["epochs"]?.ToString(), Is.EqualTo("1"));
            Assert.That(job.ProgressRecord?["record"]?["categories"]?.ToString(), Is.EqualTo("[]"));
            Assert.That(job.MetricsRecord?["loss"]?.ToString(), Is.EqualTo("1e-7"));
            Assert.That(job.ConsoleLogs?[0]?.ToObject<string>(), Is.EqualTo("one"));
            Assert.That(job.PluginRelease, Is.EqualTo(456));
            Assert.That(job.IsActive, Is.False);
            Assert.That(job.Created, Is.EqualTo(new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero)));
            Assert.That(job.Modified, Is.EqualTo(new DateTimeOffset(2026, 11, 1, 9, 0, 1, 500, TimeSpan.Zero)));
            Assert.That(job.Completed?.Offset, Is.EqualTo(TimeSpan.FromHours(9)));
            Assert.That(job.Completed, Is.EqualTo(new DateTimeOffset(2026, 11, 1, 9, 0, 2, TimeSpan.Zero)));
        }
    }
}
