using Synapse.Generated.Tests.Jobs.Model;

namespace Synapse.Generated.Tests.Jobs;

/// <summary>The job's outcome is what a wait is for: it comes whatever happens beside it.</summary>
internal sealed class WaitForJobOutcomeTests
{
    private readonly VirtualTime _time = new();
    private readonly List<JobProgress> _reports = [];
    private string _job = """{"id": 789, "status": "running"}""";

    [TestCase("forbidden")]
    [TestCase("broken")]
    [TestCase("silent")]
    [TestCase("endless")]
    public void The_outcome_comes_soon_whatever_the_log_does_and_progress_tells_what_is_wrong_with_it(string log)
    {
        At(60, () => _job = """{"id": 789, "status": "completed"}""");
        int page = 0;

        Job job = Wait(new WaitForJobOptions { IncludeLogs = true }, (path, token) => log switch
        {
            "forbidden" => Respond("""{"detail": "no"}""", 403),
            "broken" => Respond("<html>", 500),
            "silent" => VirtualWait.RespondAsync(token),
            _ => Respond($$"""{"next": "?page={{++page}}", "results": ["x"]}"""),
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(job.Status, Is.EqualTo(JobStatus.Completed));
            Assert.That(_time.Now, Is.LessThan(TimeSpan.FromSeconds(60 + 15 + 11)));
            Assert.That(_reports.Count(report => report.LogFailure is not null), Is.EqualTo(1));
        }
    }

    [Test]
    public void A_failed_job_fails_although_its_log_does([Values] bool withLogs, [Values] bool isSilent)
    {
        _job = """{"id": 789, "status": "failed"}""";

        JobFailedException? failure = Assert.Throws<JobFailedException>(() => Wait(
            new WaitForJobOptions { IncludeLogs = withLogs },
            (_, token) => isSilent ? VirtualWait.RespondAsync(token) : Respond("{}", 500)));

        Assert.That((failure!.LastLogLines.Count, _time.Now <= TimeSpan.FromSeconds(21)), Is.EqualTo((0, true)));
    }

    [Test]
    public void The_last_lines_of_a_long_log_come_from_its_end()
    {
        using var server = new ModelServer(_time, new ModelForm { PageSize = 10 }) { Status = "failed" };
        server.Append([.. Enumerable.Range(0, 1005).Select(i => new ModelEntry($"\"{i}\""))]);
        using SynapseClient client = server.CreateClient();

        JobFailedException? failure = Assert.Throws<JobFailedException>(
            () => new ModelFollower(_time, server).Await(
                client.WaitForJobAsync(7, waitOptions: new WaitForJobOptions { LastLogLines = 7 })));

        Assert.That(failure!.LastLogLines.Select(line => line.Message), Is.EqualTo(Enumerable.Range(998, 7).Select(i => $"{i}")));
        Assert.That(server.LogRequests, Is.EqualTo(3));
    }

    [Test]
    public async Task Bad_options_are_refused_before_anything_is_sent()
    {
        using SynapseClient client = new StubTransport(_ => throw new InvalidOperationException("sent")).CreateClient();

        WaitForJobOptions[] bad = [new() { PollingInterval = TimeSpan.Zero }, new() { Timeout = TimeSpan.Zero }];
        foreach (WaitForJobOptions wait in bad)
        {
            await Assert.ThrowsAsync<ArgumentException>(() => client.WaitForJobAsync(789, waitOptions: wait));
        }

        await Assert.ThrowsAsync<ArgumentException>(() => client.WaitForJobAsync(default));
    }

    [Test]
    public void A_job_that_is_deleted_ends_the_wait()
    {
        At(30, () => _job = "");

        SynapseApiException? failure = Assert.Throws<SynapseApiException>(() => Wait(new WaitForJobOptions()));

        Assert.That(failure!.IsNotFound);
    }

    [Test]
    public void A_status_that_goes_back_and_forth_is_reported_each_time()
    {
        string[] statuses = ["queued", "running", "queued", "running", "warming_up", "running", "succeeded", "running"];
        int looks = 0;

        Job job = Wait(new WaitForJobOptions(), looked: () => _job = $$"""{"id": 789, "status": "{{statuses[looks++]}}"}""");

        Assert.That(job.Status, Is.EqualTo(JobStatus.Succeeded));
        Assert.That(_reports.Select(report => report.Status?.Value), Is.EqualTo(statuses[..7]));
    }

    [Test]
    public void A_wait_of_sixty_days_is_no_trouble()
    {
        At(60 * 60 * 24 * 45, () => _job = """{"id": 789, "status": "completed"}""");
        var wait = new WaitForJobOptions
        {
            Timeout = TimeSpan.FromDays(60),
            PollingInterval = TimeSpan.FromHours(5),
            MaxPollingInterval = TimeSpan.FromDays(1),
        };

        Assert.That(Wait(wait).Status, Is.EqualTo(JobStatus.Completed));
    }

    [Test]
    public void A_wait_of_sixty_days_ends_after_sixty_days()
    {
        var wait = new WaitForJobOptions
        {
            Timeout = TimeSpan.FromDays(60),
            PollingInterval = TimeSpan.FromHours(5),
            MaxPollingInterval = TimeSpan.FromDays(1),
        };

        Assert.Throws<SynapseTimeoutException>(() => Wait(wait));

        Assert.That(_time.Now, Is.EqualTo(TimeSpan.FromDays(60)).Within(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void A_job_that_ended_while_the_machine_slept_is_seen_although_the_time_is_over()
    {
        At(30, () =>
        {
            _job = """{"id": 789, "status": "completed"}""";
            _time.Jump(TimeSpan.FromHours(8));
        });

        Assert.That(Wait(new WaitForJobOptions { Timeout = TimeSpan.FromMinutes(1) }).Status, Is.EqualTo(JobStatus.Completed));
    }

    [Test]
    public void A_request_that_hangs_does_not_outlast_the_timeout()
    {
        using SynapseClient client = Client((_, token) => VirtualWait.RespondAsync(token), hangs: true);

        SynapseTimeoutException? timeout = Assert.Throws<SynapseTimeoutException>(() => Await(
            client.WaitForJobAsync(789, waitOptions: new WaitForJobOptions { Timeout = TimeSpan.FromSeconds(20) })));

        Assert.That((timeout!.Deadline, _time.Now), Is.EqualTo((SynapseDeadline.Job, TimeSpan.FromSeconds(20))));
    }

    [TestCase("""{"id": 1, "progress": 12.5}""", 12.5, null)]
    [TestCase("""{"id": 1, "progress_record": {"current_progress": {"overall": 55.0, "step": "train", "percent": 40.0}}}""", 55, "train")]
    [TestCase("""{"id": 1, "progress": 0, "progress_record": {"current_progress": {"overall": 5, "step": null}}}""", 5, null)]
    [TestCase("""{"id": 1, "progress": 30, "progress_record": {"current_progress": {"overall": "x", "step": 5}}}""", 30, null)]
    [TestCase("""{"id": 1, "progress": 0, "progress_record": {"record": {}}}""", 0, null)]
    [TestCase("""{"id": 1, "progress": null, "progress_record": null}""", null, null)]
    public void The_percentage_is_told_wherever_the_server_says_it(string json, double? percentage, string? step)
    {
        var progress = new JobProgress(WirePath.Read<Job>(json));

        Assert.That((progress.Percentage, progress.Step), Is.EqualTo((percentage, step)));
    }

    private static Task<HttpResponseMessage> Respond(string json, int status = 200) => Task.FromResult(StubTransport.Json(json, status));

    private void At(double seconds, Action action) => _time.At(TimeSpan.FromSeconds(seconds), action);

    private Job Wait(
        WaitForJobOptions wait, Func<string, CancellationToken, Task<HttpResponseMessage>>? log = null, Action? looked = null)
    {
        using SynapseClient client = Client(log ?? ((_, _) => Respond("[]")), looked: looked);
        return Await(client.WaitForJobAsync(789, new ImmediateProgress(_reports.Add), wait));
    }

    private SynapseClient Client(
        Func<string, CancellationToken, Task<HttpResponseMessage>> log, bool hangs = false, Action? looked = null) =>
        new StubTransport(async (request, token) =>
        {
            await VirtualWait.DelayAsync(_time, TimeSpan.FromMilliseconds(20), token).ConfigureAwait(false);
            string path = request.RequestUri!.AbsolutePath;
            if (path != "/jobs/789/" || hangs)
            {
                return await log(path, token).ConfigureAwait(false);
            }

            looked?.Invoke();
            return _job.Length > 0 ? StubTransport.Json(_job) : StubTransport.Json("""{"detail": "Not found."}""", 404);
        }).CreateClient(options => options.TimeProvider = _time);

    private T Await<T>(Task<T> task) => ModelFollower.Await(_time, task);
}
