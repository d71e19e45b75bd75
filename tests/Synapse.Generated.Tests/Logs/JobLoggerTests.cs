using System.Collections.Concurrent;

namespace Synapse.Generated.Tests.Logs;

internal sealed class JobLoggerTests
{
    private static readonly TimeSpan Korea = TimeSpan.FromHours(9);

    // After this a test that would hang fails.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<(string Line, JsonNode Body, DateTimeOffset At)> _requests = [];
    private readonly ConcurrentQueue<JobLoggerLoss> _losses = [];
    private readonly ConcurrentQueue<Func<Task<HttpResponseMessage>>> _responses = [];
    private readonly ConcurrentQueue<string[]> _delivered = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly WatchedClock _clock = new(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddMicroseconds(123456));
    private SynapseClient _client = null!;
    private JobLogger _logger = null!;
    private Action? _onRequest;

    private IEnumerable<string> Messages => _requests.Where(request => request.Line == "POST /logs/")
        .Select(request => string.Join(',', request.Body.AsArray().Select(entry => (string?)entry!["message"])));

    private IEnumerable<(int Entries, bool IsRecordLost, bool MayHaveArrived, Type? Reason)> Losses =>
        _losses.Select(loss => (loss.Entries, loss.IsRecordLost, loss.MayHaveArrived, loss.Reason?.GetType()));

    [SetUp]
    public void Start()
    {
        _clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("Korea", Korea, "Korea", "Korea"));
        _client = new StubTransport(RespondAsync).CreateClient(options => options.UseClockForWaits(_clock));
        _logger = Create();
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _logger.DisposeAsync();
        _client.Dispose();
        _arrived.Dispose();
    }

    [Test]
    public async Task Sends_what_the_vendors_logger_sends()
    {
        _logger.LogEvent("metric", FreeFormJson.Parse("""{"loss":0.1}"""), "train");
        _logger.LogMessage("끝", ConsoleLogLevel.Success, FreeFormJson.Parse("""{"image":42}"""));
        _logger.LogFile("matrix", "hello"u8, "text/plain");
        _logger.SetMetric("train", "loss", 0.5);
        _logger.SetMetric("train", "loss", 0.1);
        _logger.SetProgress("train", 40, TimeSpan.FromSeconds(12.5), proportion: 75);
        await _logger.FlushAsync();

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
        _logger.SetProgress("train", 1, proportion: share);
        _logger.SetProgress("train", first);
        _logger.SetProgress("test", second, proportion: otherShare);
        await _logger.FlushAsync();

        JsonNode progress = _requests.Single().Body["progress_record"]!["current_progress"]!;
        Assert.That(((string?)progress["step"], (double)progress["overall"]!), Is.EqualTo(("test", overall)));
    }

    [Test]
    public async Task Entries_wait_for_the_interval_or_for_a_full_batch()
    {
        await using JobLogger logger = Create(options => options.BatchSize = 2);

        Log(logger, "a", "b", "c");
        await ArrivalAsync();
        Assert.That(Messages, Is.EqualTo(["a,b"]));
        _clock.Advance(TimeSpan.FromSeconds(2));
        await ArrivalAsync();
        Assert.That(Messages, Is.EqualTo(["a,b", "c"]));
        _clock.Advance(TimeSpan.FromSeconds(60));
        await logger.FlushAsync();

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
        Respond(script);

        await LogAsync(_logger, "a", "b", "c");
        await _logger.FlushAsync();

        Assert.That(string.Join(' ', Messages), Is.EqualTo(sent));
        Assert.That(_logger.LostEntries, Is.EqualTo(lost));
        Assert.That(
            _losses.Select(loss => (loss.Entries, loss.IsRecordLost, loss.MayHaveArrived, loss.Reason is null)),
            lost == 0 ? Is.Empty : Is.EqualTo([(lost, false, mayHaveArrived, false)]));
    }

    [Test]
    public async Task What_there_is_no_room_for_is_counted_at_once_and_told_together()
    {
        await using JobLogger logger = Create(options => (options.BatchSize, options.Capacity) = (2, 2));
        Respond("503 503 503");

        Log(logger, "a", "b", "c", "d");
        long lost = logger.LostEntries;
        await logger.FlushAsync();

        _responses.Clear();
        Assert.That(lost, Is.EqualTo(2));
        Assert.That(_losses, Has.One.EqualTo(new JobLoggerLoss(2, IsRecordLost: false, MayHaveArrived: false, Reason: null)));
    }

    [Test]
    public async Task Entries_are_bounded_by_their_size_too()
    {
        await using JobLogger logger = Create(options => options.CapacityBytes = 100);

        logger.LogMessage(new string('가', 33));
        logger.LogMessage("ab");
        logger.LogFile("c", new byte[101], "text/plain");
        await logger.FlushAsync();
        logger.LogMessage(new string('a', 100));
        await logger.FlushAsync();

        Assert.That(Messages, Is.EqualTo([new string('가', 33), new string('a', 100)]));
        Assert.That(Losses, Is.EqualTo([(2, false, false, (Type?)null)]));
    }

    [Test]
    public async Task A_request_has_no_more_than_a_proxy_takes()
    {
        _logger.LogFile("a", new byte[400 * 1024], "text/plain");
        _logger.LogFile("b", new byte[400 * 1024], "text/plain");
        _logger.LogFile("c", new byte[2 * 1024 * 1024], "text/plain");
        await LogAsync(_logger, "d");

        Assert.That(
            _requests.Select(request => string.Join(',', request.Body.AsArray().Select(entry => entry!["event"] ?? entry["message"]))),
            Is.EqualTo(["a", "b", "c", "d"]));
    }

    [Test]
    public async Task What_is_recorded_while_a_request_is_under_way_waits_for_the_next_batch()
    {
        int left = 5;
        _onRequest = () => Log(_logger, left-- > 0 ? ["b"] : []);

        Log(_logger, "a");
        _logger.SetProgress("train", 1);
        await _logger.FlushAsync();

        Assert.That(_requests.Select(request => request.Line), Is.EqualTo(["POST /logs/", "PATCH /jobs/789/"]));
        left = 0;
        await _logger.FlushAsync();
        Assert.That(Messages, Is.EqualTo(["a", "b,b"]));
    }

    [Test]
    public async Task The_job_does_not_wait_for_the_backend()
    {
        using var mayGoOn = new ManualResetEventSlim();
        bool hasGoneOn = true;
        _onRequest = () => hasGoneOn = mayGoOn.Wait(Patience);
        await using JobLogger logger = Create(options => options.BatchSize = 1);

        Log(logger, "a", "b");
        _clock.Advance(TimeSpan.FromSeconds(2));
        mayGoOn.Set();
        await logger.FlushAsync();

        Assert.That(hasGoneOn, Is.True);
        Assert.That(Messages, Is.EqualTo(["a", "b"]));
    }

    [Test]
    public async Task Flushes_that_pile_up_while_a_request_hangs_are_one()
    {
        TaskCompletionSource<HttpResponseMessage> hanging = Hang();
        Respond(string.Join(' ', Enumerable.Repeat("503", 200)));

        Log(_logger, "a");
        _ = _logger.FlushAsync();
        await ArrivalAsync();
        _clock.Advance(TimeSpan.FromMinutes(2));
        Task[] flushes = [.. Enumerable.Range(0, 10).Select(_ => _logger.FlushAsync())];
        hanging.SetResult(StubTransport.Json("{}", 503));
        await Task.WhenAll(flushes);

        _responses.Clear();
        Assert.That(Messages, Is.EqualTo(["a", "a"]));
    }

    [Test]
    public async Task Cancelling_a_flush_ends_the_wait_and_not_the_request()
    {
        TaskCompletionSource<HttpResponseMessage> hanging = Hang();
        using var cancellation = new CancellationTokenSource();

        Log(_logger, "a");
        Task flush = _logger.FlushAsync(cancellation.Token);
        await ArrivalAsync();
        await cancellation.CancelAsync();
        Assert.That(() => flush, Throws.InstanceOf<OperationCanceledException>());
        hanging.SetResult(StubTransport.Json("[]", 201));
        await _logger.FlushAsync();

        Assert.That(Messages, Is.EqualTo(["a"]));
        Assert.That(_logger.LostEntries, Is.Zero);
    }

    [Test]
    public async Task Nothing_is_sent_before_the_time_that_the_backend_asks_to_wait()
    {
        Respond("429:10");

        await LogAsync(_logger, "a");
        await ArrivalAsync();
        for (int i = 0; i < 5; i++)
        {
            await _logger.Pending;
            _clock.Advance(TimeSpan.FromSeconds(2));
        }

        await ArrivalAsync();
        DateTimeOffset[] at = [.. _requests.Select(request => request.At)];
        Assert.That(at[1] - at[0], Is.EqualTo(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public async Task Disposing_sends_what_is_left_and_takes_no_more()
    {
        Log(_logger, "a");
        await _logger.DisposeAsync();
        await _logger.DisposeAsync();
        Log(_logger, "b");
        _logger.SetProgress("train", 1);
        _clock.Advance(TimeSpan.FromSeconds(60));
        await _logger.FlushAsync();

        Assert.That(Messages, Is.EqualTo(["a"]));
        Assert.That(_logger.LostEntries, Is.EqualTo(1));
        Assert.That(
            Losses,
            Is.EqualTo([(1, false, false, typeof(ObjectDisposedException)), (0, true, false, typeof(ObjectDisposedException))]));
    }

    [TestCase("404 200")]
    [TestCase("404 404", typeof(SynapseApiException), false)]
    [TestCase("404 500", typeof(SynapseApiException), true)]
    public async Task A_record_that_does_not_arrive_is_sent_again_and_at_last_told_as_lost(
        string script, Type? reason = null, bool mayHaveArrived = false)
    {
        Respond(script);

        _logger.SetProgress("train", 1);
        await _logger.FlushAsync();
        await _logger.DisposeAsync();

        Assert.That(_requests.Select(request => request.Line), Is.EqualTo(["PATCH /jobs/789/", "PATCH /jobs/789/"]));
        Assert.That(Losses, reason is null ? Is.Empty : Is.EqualTo([(0, true, mayHaveArrived, reason)]));
    }

    [Test]
    public async Task Disposing_ends_after_its_time_and_tells_what_may_have_arrived()
    {
        JobLogger logger = Create(options => options.BatchSize = 2);
        Hang();

        Log(logger, "a", "b", "c");
        logger.SetMetric("train", "loss", 0.5);
        Task disposed = logger.DisposeAsync().AsTask();
        await ArrivalAsync();
        _clock.Advance(TimeSpan.FromSeconds(30));
        await disposed;

        Assert.That(Messages, Is.EqualTo(["a,b"]));
        Assert.That(logger.LostEntries, Is.EqualTo(3));
        Assert.That(
            Losses,
            Is.EqualTo([
                (2, false, true, typeof(TimeoutException)),
                (1, false, false, typeof(TimeoutException)),
                (0, true, false, typeof(TimeoutException)),
            ]));
    }

    [Test]
    public async Task Disposing_tries_again_while_the_backend_cannot_take_entries()
    {
        Respond("503");

        Log(_logger, "a");
        Task disposed = _logger.DisposeAsync().AsTask();
        await _clock.UntilWaitAsync(TimeSpan.FromSeconds(1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        await disposed;

        Assert.That(Messages, Is.EqualTo(["a", "a"]));
        Assert.That(_logger.LostEntries, Is.Zero);
    }

    [Test]
    public async Task Disposing_does_not_wait_for_what_comes_too_late()
    {
        Respond("503:60");

        Log(_logger, "a");
        await _logger.DisposeAsync();

        Assert.That(Messages, Is.EqualTo(["a"]));
        Assert.That(Losses, Is.EqualTo([(1, false, false, typeof(SynapseApiException))]));
    }

    [Test]
    public async Task Every_entry_is_delivered_once_and_in_order_or_told_as_lost()
    {
        JobLogger logger = Create(options => (options.BatchSize, options.Capacity) = (7, 50));
        Respond("503 201 201 400 201 503 201 201");

        Task[] threads = [.. Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (int entry = 0; entry < 500; entry++)
            {
                Log(logger, $"{thread}:{entry:D3}");
            }
        }))];
        await ArrivalAsync();
        Task disposed = logger.DisposeAsync().AsTask();
        await Task.WhenAll(threads);
        while (!disposed.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(1));
            await Task.Yield();
        }

        string[] delivered = [.. _delivered.SelectMany(messages => messages)];
        Assert.That(delivered, Is.Unique);
        foreach (IGrouping<char, string> thread in delivered.GroupBy(message => message[0]))
        {
            Assert.That(thread, Is.Ordered);
        }

        Assert.That(delivered.Length + logger.LostEntries, Is.EqualTo(2000));
        Assert.That(_losses.Sum(loss => loss.Entries), Is.EqualTo(logger.LostEntries));
    }

    [Test]
    public async Task A_receiver_of_losses_that_throws_does_not_reach_the_job()
    {
        await using JobLogger logger = Create(options =>
            options.Lost = new Reporter<JobLoggerLoss>(_ => throw new InvalidOperationException()));
        Respond("500");

        await LogAsync(logger, "a");
        logger.LogEvent("");

        Assert.That(logger.LostEntries, Is.EqualTo(2));
    }

    [Test]
    public async Task A_receiver_of_losses_that_records_them_is_not_told_of_its_own()
    {
        JobLogger? logger = null;
        logger = Create(options => options.Lost = new Reporter<JobLoggerLoss>(_ => logger!.LogMessage("")));
        await logger.DisposeAsync();

        Log(logger, "a");

        Assert.That(logger.LostEntries, Is.EqualTo(2));
    }

    private static readonly (Action<JobLogger> Act, int Entries)[] Refused =
    [
        (logger => logger.LogEvent(""), 1),
        (logger => logger.LogMessage(null!), 1),
        (logger => logger.LogMessage("half of a pair: \uD83D"), 1),
        (logger => logger.LogFile("", "a"u8, "text/plain"), 1),
        (logger => logger.LogFile("a", default, "nothing"), 1),
        (logger => logger.SetProgress("", 1), 0),
        (logger => logger.SetProgress("a", -1), 0),
        (logger => logger.SetProgress("a", 101), 0),
        (logger => logger.SetProgress("a", double.NaN), 0),
        (logger => logger.SetProgress("a", 1, TimeSpan.FromSeconds(-1)), 0),
        (logger => logger.SetProgress("a", 1, proportion: double.PositiveInfinity), 0),
        (logger => logger.SetMetric("", "b", 1), 0),
        (logger => logger.SetMetric("a", "", 1), 0),
        (logger => logger.SetMetric("a", "b", double.NegativeInfinity), 0),
    ];

    [TestCaseSource(nameof(Refused))]
    public async Task What_cannot_be_recorded_is_told_as_lost_and_nothing_else_is((Action<JobLogger> Act, int Entries) refused)
    {
        refused.Act(_logger);
        await LogAsync(_logger, "a");

        Assert.That(Messages.Last(), Is.EqualTo("a"));
        JobLoggerLoss loss = _losses.Single();
        Assert.That(loss.Reason, Is.InstanceOf<ArgumentException>());
        Assert.That((loss.Entries, loss.IsRecordLost), Is.EqualTo((refused.Entries, refused.Entries == 0)));
        Assert.That(_logger.LostEntries, Is.EqualTo(refused.Entries));
    }

    [Test]
    public void Options_and_the_job_are_checked()
    {
        Assert.That(() => _client.CreateJobLogger(default), Throws.ArgumentException);
        foreach (JobLoggerOptions options in new JobLoggerOptions[]
        {
            new() { FlushInterval = default }, new() { BatchSize = 0 }, new() { Capacity = 99 }, new() { CapacityBytes = 0 },
            new() { DisposeTimeout = default },
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

    private static Task LogAsync(JobLogger logger, params string[] messages)
    {
        Log(logger, messages);
        return logger.FlushAsync();
    }

    private JobLogger Create(Action<JobLoggerOptions>? change = null)
    {
        var options = new JobLoggerOptions { Lost = new Reporter<JobLoggerLoss>(_losses.Enqueue) };
        change?.Invoke(options);
        return _client.CreateJobLogger(789, options);
    }

    // A status, with what Retry-After says behind a colon; or a connection that breaks.
    private void Respond(string statuses)
    {
        foreach (string status in statuses.Split(' '))
        {
            _responses.Enqueue(() => status == "cut"
                ? throw new HttpRequestException(HttpRequestError.ResponseEnded)
                : Task.FromResult(Response(status.Split(':'))));
        }
    }

    private TaskCompletionSource<HttpResponseMessage> Hang()
    {
        var response = new TaskCompletionSource<HttpResponseMessage>();
        _responses.Enqueue(() => response.Task);
        return response;
    }

    private static HttpResponseMessage Response(string[] status)
    {
        HttpResponseMessage response = StubTransport.Json(status[0] == "201" ? "[]" : "{\"id\":789}", int.Parse(status[0], null));
        if (status.Length > 1)
        {
            response.Headers.Add("Retry-After", status[1]);
        }

        return response;
    }

    private async Task<HttpResponseMessage> RespondAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        JsonNode body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        _requests.Enqueue(($"{request.Method} {request.RequestUri!.AbsolutePath}", body, _clock.GetUtcNow()));
        _arrived.Release();
        _onRequest?.Invoke();
        HttpResponseMessage response = _responses.TryDequeue(out Func<Task<HttpResponseMessage>>? respond)
            ? await respond().WaitAsync(cancellationToken)
            : Response([request.Method == HttpMethod.Post ? "201" : "200"]);
        if (response.IsSuccessStatusCode && body is JsonArray entries)
        {
            _delivered.Enqueue([.. entries.Select(entry => (string?)entry!["message"] ?? "")]);
        }

        return response;
    }

    private async Task ArrivalAsync() => Assert.That(await _arrived.WaitAsync(Patience), Is.True, "no request came");

    private void AssertRequest(string line, string json)
    {
        JsonNode body = _requests.Single(request => request.Line == line).Body;
        Assert.That(JsonNode.DeepEquals(body, JsonNode.Parse(json)), Is.True, body.ToJsonString());
    }
}
