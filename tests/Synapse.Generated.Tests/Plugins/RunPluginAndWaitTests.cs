namespace Synapse.Generated.Tests.Plugins;

internal sealed class RunPluginAndWaitTests : ScriptedFixture
{
    private static readonly WaitForJobOptions Fast = new() { PollingInterval = TimeSpan.FromMilliseconds(1) };

    [Test]
    public async Task A_direct_result_is_returned_at_once()
    {
        Respond("""{"boxes": [1, 2]}""", 202);

        CompletedRun run = await Client.RunPluginAndWaitAsync("yolov8", new());

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
            new(),
            new Reporter<JobProgress>(report => percentages.Add(report.Percentage)),
            Fast,
            new RequestOptions().AddHeader("X-A", "b"));

        Assert.That((run.Result?.ToString(), run.Job?.Status), Is.EqualTo(("""{"ok": true}""", JobStatus.Completed)));
        Assert.That(percentages, Is.EqualTo(new double?[] { 40, null }));
        Assert.That(Server.Requests.Select(request => request.Path), Is.EqualTo(["/plugins/1/run/", "/jobs/789/", "/jobs/789/"]));
        Assert.That(Server.Requests.Select(request => request.Headers["X-A"]), Is.All.EqualTo("b"));
    }

    [Test]
    public async Task A_job_that_fails_throws([Values] bool throws)
    {
        Respond("""{"job_id": 789}""", """{"id": 789, "status": "failed"}""", """[{"message": "out of memory"}]""");
        CompletedRun? run = null;

        var failure = await Failure.IfAsync<JobFailedException>(
            throws, async () => run = await Client.RunPluginAndWaitAsync(1, new(), waitOptions: new() { ThrowOnFailure = throws }));

        Assert.That((failure?.Job.Status ?? run?.Job?.Status, run?.Result), Is.EqualTo((JobStatus.Failed, default(FreeFormJson))));
        Assert.That(failure?.LastLogLines[0].Message, Is.EqualTo(throws ? "out of memory" : null));
    }
}
