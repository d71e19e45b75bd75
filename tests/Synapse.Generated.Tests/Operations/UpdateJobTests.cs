namespace Synapse.Generated.Tests.Operations;

internal sealed class UpdateJobTests : ScriptedFixture
{
    [Test]
    public async Task Sends_the_documented_status_alone()
    {
        Respond("""{"id": 789, "status": "completed"}""");

        Job job = await Client.UpdateJobAsync(789, new UpdateJobRequest { Status = JobStatus.Completed });

        Server.Requests.Single().AssertSent("PATCH", "/jobs/789/", json: """{"status": "completed"}""");
        Assert.That(job.Status, Is.EqualTo(JobStatus.Completed));
    }

    [Test]
    public async Task Sends_the_documented_result()
    {
        string[] files = ["file1.txt", "file2.txt"];
        Respond("""{"id": 789}""");

        await Client.UpdateJobAsync(789, new UpdateJobRequest
        {
            Status = JobStatus.Completed,
            Result = FreeFormJson.From(new { output_files = files, metrics = new { accuracy = 0.95, processing_time = 120 } }),
        });

        Server
            .Requests.Single()
            .AssertSent(
                "PATCH",
                "/jobs/789/",
                json: """
                {"status": "completed", "result": {"output_files": ["file1.txt", "file2.txt"], "metrics": {"accuracy": 0.95, "processing_time": 120}}}
                """
            );
    }

    [Test]
    public async Task Sends_the_documented_progress()
    {
        Respond("""{"id": 789}""");

        await Client.UpdateJobAsync(789, new UpdateJobRequest
        {
            Progress = 75,
            Status = JobStatus.Running,
            Metadata = FreeFormJson.From(new { current_step = "processing_images" }),
        });

        Server.Requests.Single().AssertSent(
            "PATCH", "/jobs/789/", json: """{"progress": 75, "status": "running", "metadata": {"current_step": "processing_images"}}""");
    }

    [Test]
    public async Task Sends_what_agents_send_and_null_for_what_was_assigned_null()
    {
        Respond("""{"id": "a-b"}""");

        await Client.UpdateJobAsync("a-b", new UpdateJobRequest
        {
            ProgressRecord = FreeFormJson.Parse("""{"train": 0.50}"""),
            MetricsRecord = FreeFormJson.Parse("""{"loss": 1e-7}"""),
            ConsoleLogs = FreeFormJson.Parse("""["one", "two"]"""),
            Result = null,
        });

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("PATCH", "/jobs/a-b/", json: """
                {"progress_record": {"train": 0.50}, "metrics_record": {"loss": 1e-7}, "console_logs": ["one", "two"], "result": null}
                """);
            Assert.That(Server.Requests.Single().Text, Does.Contain("""{"train": 0.50}""").And.Contain("1e-7"));
        }
    }
}
