namespace Synapse.Generated.Tests.Client;

/// <summary>The documented robust_plugin_execution, on a clock that notes waits instead of making them.</summary>
internal sealed class RunPluginWithRetryTests : ScriptedFixture
{
    private readonly SkippingClock _clock = new();
    private readonly List<RunPluginAttempt> _attempts = [];

    private IEnumerable<double> Waits => _clock.Waits.Select(wait => wait.TotalSeconds);

    [Test]
    public async Task Three_attempts_with_waits_of_one_and_two_seconds_and_none_after_the_last()
    {
        Respond(500, 503, ScriptedResponse.Html("<html>", 502));

        RunPluginResult? result = await RunAsync();

        Assert.That(result, Is.Null);
        Assert.That(
            Server.Requests.Select(request => request.Text),
            Is.EqualTo(Enumerable.Range(0, 3).Select(n => $$$"""{"parameters":{"threshold":0.8},"context":{"retry_attempt":{{{n}}}}}""")));
        Assert.That(Waits, Is.EqualTo([1, 2]));
        Assert.That(
            _attempts.Select(attempt => (attempt.Attempt, attempt.Failure.ResponseStatusCode, attempt.Delay?.TotalSeconds)),
            Is.EqualTo([(0, 500, 1d), (1, 503, 2d), (2, 502, default(double?))]));
    }

    [Test]
    public async Task Any_status_but_a_server_error_stops([Values(404, 400, 401, 409, 429, 301)] int status)
    {
        Respond(status, """{"job_id": 789}""");

        RunPluginResult? result = await RunAsync();

        Assert.That((result, Server.Requests.Count, _clock.Waits.Count), Is.EqualTo((default(RunPluginResult), 1, 0)));
        Assert.That(
            _attempts.Select(attempt => (attempt.Attempt, attempt.Delay, attempt.Failure.ResponseStatusCode)),
            Is.EqualTo([(0, default(TimeSpan?), status)]));
    }

    [Test]
    public async Task A_failed_connection_counts_as_a_server_error_and_the_first_success_is_returned()
    {
        ScriptedResponse cut = ScriptedResponse.Json("""{"job_id": 789}""") with { CutAfter = 5 };
        Respond(cut, cut, """{"job_id": 790}""");

        RunPluginResult? result = await RunAsync();

        Assert.That(result?.JobId, Is.EqualTo(new JobId(790)));
        Assert.That(_attempts.Select(attempt => attempt.Failure), Is.All.TypeOf<SynapseConnectionException>());
        Assert.That(Waits, Is.EqualTo([1, 2]));
    }

    [Test]
    public async Task An_attempt_is_never_repeated_inside()
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Empty(503), 20));

        await RunAsync(5, new() { Retry = RetryBehavior.Always });

        Assert.That(Server.Requests, Has.Count.EqualTo(5));
        Assert.That(Waits, Is.EqualTo([1, 2, 4, 8]));
    }

    [Test]
    public async Task What_is_different_for_a_call_is_so_for_each_attempt()
    {
        Respond(503, """{"job_id": 789}""");
        int answers = 0;

        await RunAsync(options: new RequestOptions { OnResponse = _ => answers++ }.AddHeader("X-A", "1").AddQuery("b", "2"));

        Assert.That(Server.Requests.Select(request => (request.Headers["X-A"], request.Query)), Is.EqualTo([("1", "b=2"), ("1", "b=2")]));
        Assert.That(answers, Is.EqualTo(2));
    }

    [Test]
    public async Task Without_parameters_none_are_sent()
    {
        Respond("""{"job_id": 789}""");

        await Client.RunPluginWithRetryAsync("yolov8");

        Assert.That((Request().Path, Request().Text), Is.EqualTo(("/plugins/yolov8/run/", """{"context":{"retry_attempt":0}}""")));
    }

    [Test]
    public async Task Less_than_one_attempt_is_refused([Values(0, -1)] int maxAttempts) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => RunAsync(maxAttempts));

    private async Task<RunPluginResult?> RunAsync(int maxAttempts = 3, RequestOptions? options = null)
    {
        UseOptions(options => options.UseClockForWaits(_clock));
        return await Client.RunPluginWithRetryAsync(123, FreeFormJson.From(new { threshold = 0.8 }), maxAttempts, _attempts.Add, options);
    }
}
