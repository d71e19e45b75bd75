namespace Synapse.Generated.Tests.Logs;

internal sealed class JobLoggerTests
{
    private static readonly TimeSpan Korea = TimeSpan.FromHours(9);

    private readonly List<(string Line, JsonNode Body)> _requests = [];
    private readonly List<JobLoggerLoss> _losses = [];
    private readonly Queue<Func<Task<HttpResponseMessage>>> _responses = [];
    private FakeTimeProvider _clock = null!;
    private SynapseClient _client = null!;

    private IEnumerable<string> Messages => _requests.Where(request => request.Line == "POST /logs/")
        .Select(request => string.Join(',', request.Body.AsArray().Select(entry => (string?)entry!["message"])));

    [SetUp]
    public void Start()
    {
        _clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddMicroseconds(123456));
        _clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("Korea", Korea, "Korea", "Korea"));
        _client = new StubTransport(RespondAsync).CreateClient(options => options.UseClockForWaits(_clock));
    }

    [TearDown]
    public void Stop() => _client.Dispose();

    [Test]
    public async Task Sends_what_the_vendors_logger_sends()
    {
        await using JobLogger logger = Create();

        logger.LogEvent("metric", FreeFormJson.Parse("""{"loss":0.1}"""), "train");
        logger.LogMessage("끝", ConsoleLogLevel.Success, FreeFormJson.Parse("""{"image":42}"""));
        logger.LogFile("matrix", "hello"u8, "text/plain");
        logger.SetMetric("train", "loss", 0.5);
        logger.SetMetric("train", "loss", 0.1);
        logger.SetProgress("train", 40, TimeSpan.FromSeconds(12.5), proportion: 75);
        await logger.FlushAsync();

        const string Rest = "\"datetime\":\"2026-11-01 09:00:00.123456\",\"job\":789";
        AssertRequest(
            "POST /logs/",
            $$$"""
            [{"event":"metric","data":{"loss":0.1},"step":"train",{{{Rest}}}},
             {"message":"끝","level":"success","context":{"image":42},{{{Rest}}}},
             {"event":"matrix","file":"data:text/plain;base64,aGVsbG8=",{{{Rest}}}}]
            """);
        AssertRequest(
            "PATCH /jobs/789/",
            """
            {"progress_record":{"record":{"steps":{"train":{"percent":40,"time_remaining":12.5,"proportion":75}}},
                                "current_progress":{"percent":40,"time_remaining":12.5,"step":"train","overall":40}},
             "metrics_record":{"record":{"steps":{"train":{"loss":0.1}}}}}
            """);
    }

    [TestCase(40, 75, 0, 25, 30)]
    [TestCase(100, null, 50, null, 75)]
    [TestCase(100, 3, 50, null, 87.5)]
    [TestCase(100, 0, 50, 0, 50)]
    public async Task The_whole_is_made_of_the_steps(double first, double? share, double second, double? otherShare, double overall)
    {
        await using JobLogger logger = Create();

        logger.SetProgress("train", 1, proportion: share);
        logger.SetProgress("train", first);
        logger.SetProgress("test", second, proportion: otherShare);
        await logger.FlushAsync();

        JsonNode progress = _requests.Single().Body["progress_record"]!["current_progress"]!;
        Assert.That(((string?)progress["step"], (double)progress["overall"]!), Is.EqualTo(("test", overall)));
    }

    [Test]
    public async Task Entries_wait_for_the_interval_or_for_a_full_batch()
    {
        await using JobLogger logger = Create(options => options.BatchSize = 2);

        Log(logger, "a", "b", "c");
        Assert.That(Messages, Is.EqualTo(["a,b"]));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.That(Messages, Is.EqualTo(["a,b", "c"]));
        _clock.Advance(TimeSpan.FromSeconds(60));

        Assert.That(_requests, Has.Count.EqualTo(2));
    }

    [TestCase("500", "a,b,c", 3, true)]
    [TestCase("cut", "a,b,c", 3, true)]
    [TestCase("401", "a,b,c", 3, false)]
    [TestCase("400 201 400 201", "a,b,c a b c", 1, false)]
    [TestCase("413 413 201 201", "a,b,c a b c", 1, false)]
    [TestCase("503 201", "a,b,c a,b,c", 0, false)]
    [TestCase("429 201", "a,b,c a,b,c", 0, false)]
    [TestCase("400 201 503 201", "a,b,c a b b,c", 0, false)]
    public async Task What_fails_is_sent_again_only_if_it_was_not_stored_and_else_is_told(
        string script, string sent, int lost, bool mayHaveArrived)
    {
        await using JobLogger logger = Create();
        Respond(script);

        Log(logger, "a", "b", "c");
        await logger.FlushAsync();
        await logger.FlushAsync();

        Assert.That(string.Join(' ', Messages), Is.EqualTo(sent));
        Assert.That(logger.LostEntries, Is.EqualTo(lost));
        Assert.That(
            _losses.Select(loss => (loss.Entries, loss.IsRecordLost, loss.MayHaveArrived, loss.Reason is null)),
            lost == 0 ? Is.Empty : Is.EqualTo([(lost, false, mayHaveArrived, false)]));
    }

    [Test]
    public async Task What_there_is_no_room_for_is_lost()
    {
        await using JobLogger logger = Create(options => (options.BatchSize, options.Capacity) = (2, 2));
        Respond("503 503");

        Log(logger, "a", "b", "c");

        Assert.That(_losses, Is.EqualTo([new JobLoggerLoss(1, IsRecordLost: false, MayHaveArrived: false, Reason: null)]));
    }

    [Test]
    public async Task Disposing_sends_what_is_left_and_takes_no_more()
    {
        JobLogger logger = Create();

        Log(logger, "a");
        await logger.DisposeAsync();
        await logger.DisposeAsync();
        Log(logger, "b");
        _clock.Advance(TimeSpan.FromSeconds(60));

        Assert.That(Messages, Is.EqualTo(["a"]));
        Assert.That(logger.LostEntries, Is.EqualTo(1));
    }

    [Test]
    public async Task A_record_that_does_not_arrive_is_sent_again_and_at_last_told_as_lost([Values] bool arrives)
    {
        JobLogger logger = Create();
        Respond(arrives ? "404 200" : "404 404");

        logger.SetProgress("train", 1);
        await logger.FlushAsync();
        await logger.DisposeAsync();

        Assert.That(_requests.Select(request => request.Line), Is.EqualTo(["PATCH /jobs/789/", "PATCH /jobs/789/"]));
        Assert.That(_losses.Select(loss => (loss.Entries, loss.IsRecordLost)), arrives ? Is.Empty : Is.EqualTo([(0, true)]));
    }

    [Test]
    public async Task Disposing_ends_after_its_time()
    {
        JobLogger logger = Create();
        _responses.Enqueue(() => new TaskCompletionSource<HttpResponseMessage>().Task);

        Log(logger, "a");
        Task disposed = logger.DisposeAsync().AsTask();
        _clock.Advance(TimeSpan.FromSeconds(30));
        await disposed;

        Assert.That(_losses.Select(loss => (loss.Entries, loss.MayHaveArrived)), Is.EqualTo([(1, true)]));
    }

    [Test]
    public async Task A_receiver_of_losses_that_throws_does_not_reach_the_job()
    {
        await using JobLogger logger = Create(options =>
            options.Lost = new Reporter<JobLoggerLoss>(_ => throw new InvalidOperationException()));
        Respond("500");

        Log(logger, "a");
        await logger.FlushAsync();

        Assert.That(logger.LostEntries, Is.EqualTo(1));
    }

    private static readonly Action<JobLogger>[] Refused =
    [
        logger => logger.LogEvent(""),
        logger => logger.LogMessage(""),
        logger => logger.LogFile("a", default, "nothing"),
        logger => logger.SetProgress("", 1),
        logger => logger.SetProgress("a", -1),
        logger => logger.SetProgress("a", 101),
        logger => logger.SetProgress("a", double.NaN),
        logger => logger.SetProgress("a", 1, TimeSpan.FromSeconds(-1)),
        logger => logger.SetProgress("a", 1, proportion: double.PositiveInfinity),
        logger => logger.SetMetric("a", "", 1),
        logger => logger.SetMetric("a", "b", double.NegativeInfinity),
    ];

    [TestCaseSource(nameof(Refused))]
    public async Task What_cannot_be_recorded_is_refused(Action<JobLogger> act)
    {
        await using JobLogger logger = Create();

        Assert.That(() => act(logger), Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    public void Options_and_the_job_are_checked()
    {
        Assert.That(() => _client.CreateJobLogger(default), Throws.ArgumentException);
        foreach (JobLoggerOptions options in new JobLoggerOptions[]
        {
            new() { FlushInterval = default }, new() { BatchSize = 0 }, new() { Capacity = 99 }, new() { DisposeTimeout = default },
        })
        {
            Assert.That(() => _client.CreateJobLogger(1, options), Throws.InstanceOf<ArgumentException>());
        }
    }

    private static void Log(JobLogger logger, params string[] messages)
    {
        foreach (string message in messages)
        {
            logger.LogMessage(message);
        }
    }

    private JobLogger Create(Action<JobLoggerOptions>? change = null)
    {
        var options = new JobLoggerOptions { Lost = new Reporter<JobLoggerLoss>(_losses.Add) };
        change?.Invoke(options);
        return _client.CreateJobLogger(789, options);
    }

    private void Respond(string statuses)
    {
        foreach (string status in statuses.Split(' '))
        {
            _responses.Enqueue(() => status == "cut"
                ? throw new HttpRequestException(HttpRequestError.ResponseEnded)
                : Task.FromResult(StubTransport.Json(status == "201" ? "[]" : "{\"id\":789}", int.Parse(status, null))));
        }
    }

    private async Task<HttpResponseMessage> RespondAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = await request.Content!.ReadAsStringAsync(cancellationToken);
        _requests.Add(($"{request.Method} {request.RequestUri!.AbsolutePath}", JsonNode.Parse(body)!));
        return _responses.TryDequeue(out Func<Task<HttpResponseMessage>>? respond)
            ? await respond().WaitAsync(cancellationToken)
            : request.Method == HttpMethod.Post ? StubTransport.Json("[]", 201) : StubTransport.Json("""{"id":789}""");
    }

    private void AssertRequest(string line, string json)
    {
        JsonNode body = _requests.Single(request => request.Line == line).Body;
        Assert.That(JsonNode.DeepEquals(body, JsonNode.Parse(json)), Is.True, body.ToJsonString());
    }
}
