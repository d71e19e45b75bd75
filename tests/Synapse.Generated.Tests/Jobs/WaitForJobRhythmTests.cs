namespace Synapse.Generated.Tests.Jobs;

/// <summary>
/// How often a job is asked for, what is told of it and what is asked for beside it: on a clock that waits for nothing and counts
/// in milliseconds, over answers that are code.
/// </summary>
internal sealed class WaitForJobRhythmTests
{
    private const string Running = """{"id": 789, "status": "running"}""";
    private const string Failed = """{"id": 789, "status": "failed"}""";

    private readonly ShortWaitsClock _clock = new();
    private readonly List<JobProgress> _reports = [];
    private readonly List<string> _paths = [];

    [Test]
    public async Task Waits_grow_by_half_while_nothing_changes_and_start_again_when_something_does()
    {
        using SynapseClient client = Client([
            Running,
            Running,
            """{"id": 789, "status": "running", "progress": 10}""",
            """{"id": 789, "status": "stopping", "progress": 10}""",
            .. Enumerable.Repeat("""{"id": 789, "status": "stopping", "progress": 10}""", 9),
            """{"id": 789, "status": "completed", "progress": 10}""",
        ]);

        await client.WaitForJobAsync(789, new Progress(_reports.Add));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                _clock.Waits.Select(wait => wait.TotalSeconds),
                Is.EqualTo((double[])[1, 1.5, 1, 1, 1.5, 2.25, 3.375, 5.062, 7.593, 11.39, 15, 15, 15]));
            Assert.That(
                _reports.Select(report => (report.Status?.Value, report.Percentage)),
                Is.EqualTo(new (string?, double?)[] { ("running", null), ("running", 10), ("stopping", 10), ("completed", 10) }));
        }
    }

    [Test]
    public async Task The_callers_own_rhythm_is_kept()
    {
        using SynapseClient client = Client(Running, Running, Running, """{"id": 789, "status": "stopped"}""");

        await client.WaitForJobAsync(
            789,
            waitOptions: new WaitForJobOptions
            {
                PollingInterval = TimeSpan.FromSeconds(4),
                MaxPollingInterval = TimeSpan.FromSeconds(5),
                ThrowOnFailure = false,
            }
        );

        Assert.That(_clock.Waits.Select(wait => wait.TotalSeconds), Is.EqualTo((double[])[4, 5, 5]));
    }

    [TestCase(true, false)]
    [TestCase(false, true)]
    public async Task The_log_is_left_alone_unless_somebody_wants_it(bool withProgress, bool includeLogs)
    {
        using SynapseClient client = Client(Running, """{"id": 789, "status": "completed"}""");

        await client.WaitForJobAsync(
            789,
            withProgress ? new Progress(_reports.Add) : null,
            new WaitForJobOptions { IncludeLogs = includeLogs }
        );

        Assert.That(_paths, Is.EqualTo(["/jobs/789/", "/jobs/789/"]));
    }

    [TestCase(0, new string[0])]
    [TestCase(2, new[] { "b", "c" })]
    [TestCase(3, new[] { "a", "b", "c" })]
    [TestCase(20, new[] { "a", "b", "c" })]
    public async Task A_failure_carries_the_end_of_the_log(int lastLogLines, string[] lines)
    {
        using SynapseClient client = Client(Failed);

        JobFailedException failure = (await Assert.ThrowsAsync<JobFailedException>(
            () => client.WaitForJobAsync(789, waitOptions: new WaitForJobOptions { LastLogLines = lastLogLines })))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.LastLogLines.Select(line => line.Message), Is.EqualTo(lines));
            Assert.That(failure.Message, Is.EqualTo("Job 789 ended as failed. Its last log lines are in LastLogLines."));
        }
    }

    [Test]
    public async Task A_job_that_takes_too_long_is_told_by_its_id_and_its_time()
    {
        using SynapseClient client = new StubTransport(_ => StubTransport.Json(Running)).CreateClient(options =>
            options.UseClockForWaits(_clock)
        );

        SynapseTimeoutException timeout = (await Assert.ThrowsAsync<SynapseTimeoutException>(
            () => client.WaitForJobAsync(789, waitOptions: new WaitForJobOptions { Timeout = TimeSpan.FromSeconds(90.5) })))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(timeout.Message, Is.EqualTo("Job 789 did not end within 90.5 s."));
            Assert.That((timeout.Deadline, timeout.Timeout), Is.EqualTo((SynapseDeadline.Job, TimeSpan.FromSeconds(90.5))));
        }
    }

    [Test]
    public async Task A_caller_who_gives_up_is_told_by_his_own_token()
    {
        using var cancellation = new CancellationTokenSource();
        using SynapseClient client = Client(Running, Running);
        _clock.OnWait = _ => cancellation.Cancel();

        OperationCanceledException? ended = await Assert.CatchAsync<OperationCanceledException>(() =>
            client.WaitForJobAsync(789, cancellationToken: cancellation.Token)
        );

        Assert.That(ended?.CancellationToken, Is.EqualTo(cancellation.Token));
    }

    [Test]
    public async Task What_ends_the_waiting_ends_the_tail_beside_it()
    {
        bool ended = false;
        var tail = new TaskCompletionSource();
        using SynapseClient client = new StubTransport(async (request, token) =>
        {
            string path = request.RequestUri!.AbsolutePath;
            if (path == "/jobs/789/console_logs/")
            {
                return StubTransport.Json("[]");
            }

            if (path == "/jobs/789/")
            {
                return StubTransport.Json("{}", 404);
            }

            await using CancellationTokenRegistration cancelled = token.Register(tail.SetResult);
            await tail.Task;
            await YieldOftenAsync();
            ended = true;
            token.ThrowIfCancellationRequested();
            return StubTransport.Json("[]");
        }).CreateClient();

        SynapseApiException? failure = await Assert.ThrowsAsync<SynapseApiException>(
            () => client.WaitForJobAsync(789, new Progress(_reports.Add), new WaitForJobOptions { IncludeLogs = true }));

        Assert.That((failure?.IsNotFound, ended), Is.EqualTo((true, true)));
    }

    [Test]
    public async Task The_log_is_told_to_its_end_although_the_job_has_ended()
    {
        using SynapseClient client = new StubTransport(async (request, _) =>
        {
            string path = request.RequestUri!.AbsolutePath;
            if (path == "/jobs/789/console_logs/")
            {
                await YieldOftenAsync();
            }

            return path == "/jobs/789/" ? StubTransport.Json("""{"id": 789, "status": "completed"}""")
                : path == "/jobs/789/console_logs/" ? StubTransport.Json("""["a", "b"]""")
                : StubTransport.Json("{}", 404);
        }).CreateClient();

        await client.WaitForJobAsync(789, new Progress(_reports.Add), new WaitForJobOptions { IncludeLogs = true });

        Assert.That(_reports.Select(report => report.LogLine?.Message).OfType<string>(), Is.EqualTo(["a", "b"]));
    }

    /// <summary>Lets everything else go first that can go on at all.</summary>
    private static async Task YieldOftenAsync()
    {
        for (int i = 0; i < 100; i++)
        {
            await Task.Yield();
        }
    }

    private SynapseClient Client(params string[] jobs)
    {
        var left = new Queue<string>(jobs);
        return new StubTransport(request =>
        {
            _paths.Add(request.RequestUri!.AbsolutePath);
            return StubTransport.Json(_paths[^1] == "/jobs/789/" ? left.Dequeue() : """["a", "b", "c"]""");
        }).CreateClient(options => options.UseClockForWaits(_clock));
    }

    private sealed class Progress(Action<JobProgress> react) : IProgress<JobProgress>
    {
        public void Report(JobProgress value) => react(value);
    }
}
