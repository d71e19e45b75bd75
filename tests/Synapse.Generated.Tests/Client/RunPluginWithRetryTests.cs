namespace Synapse.Generated.Tests.Client;

/// <summary>The documented robust_plugin_execution, on a clock that notes waits instead of making them.</summary>
internal sealed class RunPluginWithRetryTests : ScriptedFixture
{
    private readonly SkippingClock _clock = new();
    private readonly List<RunPluginAttempt> _attempts = [];

    [Test]
    public async Task Three_attempts_with_waits_of_one_and_two_seconds_and_none_after_the_last()
    {
        Respond(500, 503, ScriptedResponse.Html("<html>", 502));

        RunPluginResult? result = await RunAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result, Is.Null);
            Assert.That(
                Server.Requests.Select(request => request.Json!.ToJsonString()),
                Is.EqualTo(
                    Enumerable.Range(0, 3).Select(n => $$$"""{"parameters":{"threshold":0.8},"context":{"retry_attempt":{{{n}}}}}""")
                ).AsCollection
            );
            Assert.That(_clock.Waits, Is.EqualTo([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)]).AsCollection);
            Assert.That(
                _attempts.Select(attempt => (attempt.Attempt, attempt.Failure.ResponseStatusCode, attempt.Delay?.TotalSeconds)),
                Is.EqualTo([(0, 500, 1d), (1, 503, 2d), (2, 502, default(double?))]).AsCollection);
        }
    }

    [Test]
    public async Task The_result_of_the_first_attempt_that_succeeds_is_returned()
    {
        Respond(503, """{"job_id": 789}""");

        RunPluginResult? result = await RunAsync();

        Assert.That(result?.JobId, Is.EqualTo(new JobId(789)));
        Assert.That(_clock.Waits, Is.EqualTo([TimeSpan.FromSeconds(1)]).AsCollection);
    }

    [TestCase(404)]
    [TestCase(400)]
    [TestCase(401)]
    [TestCase(409)]
    [TestCase(429)]
    [TestCase(301)]
    public async Task Any_status_but_a_server_error_stops(int status)
    {
        Respond(status, """{"job_id": 789}""");

        RunPluginResult? result = await RunAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result, Is.Null);
            Assert.That(Server.Requests, Has.Count.EqualTo(1));
            Assert.That(_clock.Waits, Is.Empty);
            Assert.That(_attempts.Single(), Has.Property("Attempt").Zero.And.Property("Delay").Null);
            Assert.That(_attempts.Single().Failure.ResponseStatusCode, Is.EqualTo(status));
        }
    }

    [Test]
    public async Task A_failed_connection_counts_as_a_server_error()
    {
        ScriptedResponse cut = ScriptedResponse.Json("""{"job_id": 789}""") with { CutAfter = 5 };
        Respond(cut, cut, """{"job_id": 790}""");

        RunPluginResult? result = await RunAsync();

        Assert.That(result?.JobId, Is.EqualTo(new JobId(790)));
        Assert.That(_attempts.Select(attempt => attempt.Failure), Is.All.TypeOf<SynapseConnectionException>());
        Assert.That(_clock.Waits, Is.EqualTo([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)]).AsCollection);
    }

    [Test]
    public async Task An_attempt_is_never_repeated_inside()
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Empty(503), 20));

        await RunAsync(5, new RequestOptions { Retry = RetryBehavior.Always });

        Assert.That(Server.Requests, Has.Count.EqualTo(5));
        Assert.That(_clock.Waits.Select(wait => wait.TotalSeconds), Is.EqualTo([1, 2, 4, 8]).AsCollection);
    }

    [Test]
    public async Task What_is_different_for_a_call_is_so_for_each_attempt()
    {
        Respond(503, """{"job_id": 789}""");
        int answers = 0;

        await RunAsync(options: new RequestOptions { OnResponse = _ => answers++ }.AddHeader("X-A", "1").AddQuery("b", "2"));

        Assert.That(Server.Requests.Select(request => request.Headers["X-A"]), Is.EqualTo(["1", "1"]).AsCollection);
        Assert.That(Server.Requests.Select(request => request.Query), Is.EqualTo(["b=2", "b=2"]).AsCollection);
        Assert.That(answers, Is.EqualTo(2));
    }

    [Test]
    public async Task Without_parameters_none_are_sent()
    {
        Respond("""{"job_id": 789}""");

        await Client.RunPluginWithRetryAsync("yolov8");

        Assert.That(Server.Requests.Single().Json!.ToJsonString(), Is.EqualTo("""{"context":{"retry_attempt":0}}"""));
        Assert.That(Server.Requests.Single().Path, Is.EqualTo("/plugins/yolov8/run/"));
    }

    [TestCase(0)]
    [TestCase(-1)]
    public async Task Less_than_one_attempt_is_refused(int maxAttempts)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => RunAsync(maxAttempts));
    }

    private async Task<RunPluginResult?> RunAsync(int maxAttempts = 3, RequestOptions? options = null)
    {
        UseOptions(options => options.UseClockForWaits(_clock));
        return await Client.RunPluginWithRetryAsync(123, FreeFormJson.From(new { threshold = 0.8 }), maxAttempts, _attempts.Add, options);
    }
}
