using Synapse.Generated.Tests.Jobs;

namespace Synapse.Generated.Tests.Plugins;

/// <summary>A run and the wait for its job as one call.</summary>
internal sealed class RunPluginAndWaitTests : ScriptedFixture
{
    private static readonly WaitForJobOptions Fast = new() { PollingInterval = TimeSpan.FromMilliseconds(1) };

    [Test]
    public async Task A_direct_result_is_returned_at_once()
    {
        Respond("""{"boxes": [1, 2]}""", 200);

        CompletedRun run = await Client.RunPluginAndWaitAsync("yolov8", new RunPluginRequest());

        Assert.That((run.Result?.ToString(), run.Job), Is.EqualTo(("""{"boxes": [1, 2]}""", default(Job))));
        Assert.That(Request().Path, Is.EqualTo("/plugins/yolov8/run/"));
    }

    [Test]
    public async Task A_job_is_waited_for()
    {
        Respond(
            """{"job_id": 789}""",
            """{"id": 789, "status": "running", "progress": 40}""",
            """{"id": 789, "status": "completed", "result": {"ok": true}}""");
        List<double?> percentages = [];

        CompletedRun run = await Client.RunPluginAndWaitAsync(
            1,
            new RunPluginRequest(),
            new ImmediateProgress(report => percentages.Add(report.Percentage)),
            Fast,
            new RequestOptions().AddHeader("X-A", "b"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((run.Result?.ToString(), run.Job?.Status), Is.EqualTo(("""{"ok": true}""", JobStatus.Completed)));
            Assert.That(percentages, Is.EqualTo(new double?[] { 40, null }).AsCollection);
            Assert.That(Server.Requests.Select(request => request.Path), Is.EqualTo(["/plugins/1/run/", "/jobs/789/", "/jobs/789/"]));
            Assert.That(Server.Requests.Select(request => request.Headers["X-A"]), Is.All.EqualTo("b"));
        }
    }

    [Test]
    public async Task A_job_that_fails_throws([Values] bool throws)
    {
        Respond("""{"job_id": 789}""", """{"id": 789, "status": "failed"}""", """[{"message": "out of memory"}]""");
        var wait = new WaitForJobOptions { ThrowOnFailure = throws };

        if (throws)
        {
            var failure = await Failure.OfAsync<JobFailedException>(
                () => Client.RunPluginAndWaitAsync(1, new RunPluginRequest(), waitOptions: wait));
            Assert.That((failure.Job.Id, failure.LastLogLines[0].Message), Is.EqualTo((new JobId(789), "out of memory")));
        }
        else
        {
            CompletedRun run = await Client.RunPluginAndWaitAsync(1, new RunPluginRequest(), waitOptions: wait);
            Assert.That((run.Result, run.Job?.Status), Is.EqualTo((default(FreeFormJson), JobStatus.Failed)));
        }
    }

    [Test]
    public async Task A_run_whose_outcome_is_unknown_is_not_sent_again()
    {
        Respond(ScriptedResponse.Json("""{"job_id": 789}""") with { CutAfter = 3 });

        var failure = await Failure.OfAsync<SynapseConnectionException>(() => Client.RunPluginAndWaitAsync(1, new RunPluginRequest()));

        Assert.That((failure.OutcomeUnknown, Server.Requests.Count), Is.EqualTo((true, 1)));
    }

    [Test]
    public async Task Bad_options_of_the_wait_are_refused_before_the_plugin_runs()
    {
        await Failure.LikeAsync<ArgumentException>(
            () => Client.RunPluginAndWaitAsync(1, new RunPluginRequest(), waitOptions: new WaitForJobOptions { MaxRetries = -1 }));

        Assert.That(Server.Requests, Is.Empty);
    }
}
