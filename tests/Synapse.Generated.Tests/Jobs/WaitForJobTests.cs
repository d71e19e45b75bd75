namespace Synapse.Generated.Tests.Jobs;

/// <summary>The job's outcome is what a wait is for: it comes whatever happens beside it.</summary>
internal sealed class WaitForJobTests : ModelFixture
{
    private const string Completed = """{"id": 789, "status": "completed"}""";
    private const string Running = """{"id": 789, "status": "running"}""";
    private const string Failed = """{"id": 789, "status": "failed"}""";
    private const string LogPath = "/jobs/789/console_logs/";

    private readonly List<JobProgress> _reports = [];
    private readonly List<(string Path, double Seconds)> _requests = [];
    private string _job = Running;

    [Test]
    public void Waits_grow_by_half_while_nothing_changes_and_start_again_when_something_does()
    {
        string stopping = """{"id": 789, "status": "stopping", "progress": 10}""";
        Queue<string> jobs = new([
            Running, Running, """{"id": 789, "status": "running", "progress": 10}""", .. Enumerable.Repeat(stopping, 10),
            """{"id": 789, "status": "completed", "progress": 10}""",
        ]);

        Wait(new(), looked: () => _job = jobs.Dequeue());

        Assert.That(Waits, Is.EqualTo((double[])[1, 1.5, 1, 1, 1.5, 2.25, 3.375, 5.062, 7.593, 11.39, 15, 15, 15]));
        Assert.That(
            _reports.Select(report => (report.Status?.Value, report.Percentage)),
            Is.EqualTo(new (string?, double?)[] { ("running", null), ("running", 10), ("stopping", 10), ("completed", 10) }));
    }

    [Test]
    public void The_callers_own_rhythm_is_kept()
    {
        At(14, () => _job = """{"id": 789, "status": "stopped"}""");

        Wait(new WaitForJobOptions
        {
            PollingInterval = TimeSpan.FromSeconds(4),
            MaxPollingInterval = TimeSpan.FromSeconds(5),
            ThrowOnFailure = false,
        });

        Assert.That(Waits, Is.EqualTo((double[])[4, 5, 5]));
    }

    [Test]
    public void The_log_is_left_alone_unless_somebody_wants_it_and_is_told_to_its_end([Values] bool includeLogs)
    {
        At(3, () => _job = Completed);

        Wait(new() { IncludeLogs = includeLogs }, (path, _) => Respond("""["a", "b"]""", path == LogPath ? 200 : 404));

        Assert.That(_requests.Select(request => request.Path).Distinct().Count() > 1, Is.EqualTo(includeLogs));
        string[] expected = includeLogs ? ["a", "b"] : [];
        Assert.That(_reports.Select(report => report.LogLine?.Message).OfType<string>(), Is.EqualTo(expected));
    }

    [TestCase(0, new string[0])]
    [TestCase(2, new[] { "b", "c" })]
    [TestCase(3, new[] { "a", "b", "c" })]
    [TestCase(20, new[] { "a", "b", "c" })]
    public void A_failure_carries_the_end_of_the_log(int lastLogLines, string[] lines)
    {
        _job = Failed;

        JobFailedException failure = Assert.Throws<JobFailedException>(
            () => Wait(new() { LastLogLines = lastLogLines }, (_, _) => Respond("""["a", "b", "c"]""")))!;

        Assert.That(failure.LastLogLines.Select(line => line.Message), Is.EqualTo(lines));
        Assert.That(failure.Message, Is.EqualTo("Job 789 ended as failed. Its last log lines are in LastLogLines."));
    }

    [Test]
    public void The_outcome_comes_soon_whatever_the_log_does_and_progress_tells_what_is_wrong_with_it(
        [Values("forbidden", "broken", "silent", "endless")] string log)
    {
        At(60, () => _job = Completed);
        int page = 0;

        Job job = Wait(new() { IncludeLogs = true }, (path, token) => log switch
        {
            "forbidden" => Respond("""{"detail": "no"}""", 403),
            "broken" => Respond("<html>", 500),
            "silent" => VirtualWait.RespondAsync(token),
            _ => Respond($$"""{"next": "?page={{++page}}", "results": ["x"]}"""),
        });

        Assert.That(job.Status, Is.EqualTo(JobStatus.Completed));
        Assert.That(Time.Now, Is.LessThan(TimeSpan.FromSeconds(60 + 15 + 11)));
        Assert.That(_reports.Count(report => report.LogFailure is not null), Is.EqualTo(1));
    }

    [Test]
    public void A_failed_job_fails_although_its_log_does([Values] bool withLogs, [Values] bool isSilent)
    {
        _job = Failed;

        JobFailedException? failure = Assert.Throws<JobFailedException>(() => Wait(
            new WaitForJobOptions { IncludeLogs = withLogs },
            (_, token) => isSilent ? VirtualWait.RespondAsync(token) : Respond("{}", 500)));

        Assert.That((failure!.LastLogLines.Count, Time.Now <= TimeSpan.FromSeconds(21)), Is.EqualTo((0, true)));
    }

    [Test]
    public void The_last_lines_of_a_long_log_come_from_its_end()
    {
        Start(new ModelForm { PageSize = 10 }).Status = "failed";
        Server.Append([.. Enumerable.Range(0, 1005).Select(i => new ModelEntry($"\"{i}\""))]);
        using SynapseClient client = Server.CreateClient();

        JobFailedException? failure = Assert.Throws<JobFailedException>(
            () => Await(client.WaitForJobAsync(7, waitOptions: new() { LastLogLines = 7 })));

        Assert.That(failure!.LastLogLines.Select(line => line.Message), Is.EqualTo(Enumerable.Range(998, 7).Select(i => $"{i}")));
        Assert.That(Server.LogRequests, Is.EqualTo(3));
    }

    [Test]
    public void A_job_that_is_deleted_ends_the_wait_and_the_tail_beside_it()
    {
        bool hasEnded = false;
        At(30, () => _job = "");

        SynapseApiException? failure = Assert.Throws<SynapseApiException>(() => Wait(
            new WaitForJobOptions { IncludeLogs = true },
            async (path, token) =>
            {
                if (path == LogPath)
                {
                    return StubTransport.Json("[]");
                }

                try
                {
                    return await VirtualWait.RespondAsync(token).ConfigureAwait(false);
                }
                finally
                {
                    hasEnded = true;
                }
            }));

        Assert.That((failure!.IsNotFound, hasEnded), Is.EqualTo((true, true)));
    }

    [Test]
    public void A_wait_of_sixty_days_is_no_trouble_and_ends_after_sixty_days([Values] bool ends)
    {
        var wait = new WaitForJobOptions
        {
            Timeout = TimeSpan.FromDays(60),
            PollingInterval = TimeSpan.FromHours(5),
            MaxPollingInterval = TimeSpan.FromDays(1),
        };
        if (ends)
        {
            At(60 * 60 * 24 * 45, () => _job = Completed);
            Assert.That(Wait(wait).Status, Is.EqualTo(JobStatus.Completed));
            return;
        }

        Assert.Throws<SynapseTimeoutException>(() => Wait(wait));
        Assert.That(Time.Now, Is.EqualTo(TimeSpan.FromDays(60)).Within(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void A_job_that_ended_while_the_machine_slept_is_seen_although_the_time_is_over()
    {
        At(30, () =>
        {
            _job = Completed;
            Time.Jump(TimeSpan.FromHours(8));
        });

        Assert.That(Wait(new() { Timeout = TimeSpan.FromMinutes(1) }).Status, Is.EqualTo(JobStatus.Completed));
    }

    [Test]
    public void A_job_that_takes_too_long_is_told_by_its_id_and_its_time_be_it_by_a_request_that_hangs([Values] bool hangs)
    {
        using SynapseClient client = Client((_, token) => VirtualWait.RespondAsync(token), hangs: hangs);

        SynapseTimeoutException timeout = Assert.Throws<SynapseTimeoutException>(
            () => Await(client.WaitForJobAsync(789, waitOptions: new() { Timeout = TimeSpan.FromSeconds(20.5) })))!;

        Assert.That(timeout.Message, Is.EqualTo("Job 789 did not end within 20.5 s."));
        Assert.That((timeout.Deadline, timeout.Timeout), Is.EqualTo((SynapseDeadline.Job, TimeSpan.FromSeconds(20.5))));
        Assert.That(Time.Now, Is.EqualTo(TimeSpan.FromSeconds(20.5)).Within(TimeSpan.FromSeconds(1)));
    }

    [Test]
    public void A_caller_who_gives_up_is_told_by_his_own_token()
    {
        using var cancellation = new CancellationTokenSource();
        using SynapseClient client = Client((_, _) => Respond("[]"));
        At(5, cancellation.Cancel);

        OperationCanceledException? ended = Assert.Catch<OperationCanceledException>(
            () => Await(client.WaitForJobAsync(789, cancellationToken: cancellation.Token)));

        Assert.That(ended?.CancellationToken, Is.EqualTo(cancellation.Token));
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

    /// <summary>The seconds between the requests for the job, without those that a request takes.</summary>
    private IEnumerable<double> Waits => _requests.Zip(
        _requests.Skip(1), (before, after) => Math.Round(after.Seconds - before.Seconds - RequestSeconds, 3));

    private const double RequestSeconds = 0.02;

    private static Task<HttpResponseMessage> Respond(string json, int status = 200) => Task.FromResult(StubTransport.Json(json, status));

    private Job Wait(
        WaitForJobOptions wait, Func<string, CancellationToken, Task<HttpResponseMessage>>? log = null, Action? looked = null)
    {
        using SynapseClient client = Client(log ?? ((_, _) => Respond("[]")), looked: looked);
        return Await(client.WaitForJobAsync(789, new Reporter<JobProgress>(_reports.Add), wait));
    }

    private SynapseClient Client(
        Func<string, CancellationToken, Task<HttpResponseMessage>> log, bool hangs = false, Action? looked = null) =>
        new StubTransport(async (request, token) =>
        {
            string path = request.RequestUri!.AbsolutePath;
            _requests.Add((path, Time.Now.TotalSeconds));
            await VirtualWait.DelayAsync(Time, TimeSpan.FromSeconds(RequestSeconds), token).ConfigureAwait(false);
            if (path != "/jobs/789/" || hangs)
            {
                return await log(path, token).ConfigureAwait(false);
            }

            looked?.Invoke();
            return _job.Length > 0 ? StubTransport.Json(_job) : StubTransport.Json("""{"detail": "Not found."}""", 404);
        }).CreateClient(options => options.TimeProvider = Time);
}
