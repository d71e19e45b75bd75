using Microsoft.Extensions.Logging;

namespace Synapse.Generated.Tests.Logging;

/// <summary>Each event that the client logs, with its values; and that none holds what is secret.</summary>
internal sealed class LogEventTests : ScriptedFixture
{
    private const string Canary = "canary-7f3a";
    private static readonly HashSet<string> Allowed =
    ["Operation", "Status", "Milliseconds", "RequestId", "Delay", "Attempt", "Reason", "{OriginalFormat}"];

    private readonly RecordedLog _log = new();

    [TearDown]
    public void Check()
    {
        Assert.That(_log.Events.SelectMany(each => each.Values.Keys).Distinct(), Is.SubsetOf(Allowed));
        Assert.That(_log.Text, Does.Not.Contain(Canary).And.Not.Contain("/"), "No secret, no path and no body.");
        _log.Dispose();
    }

    [Test]
    public async Task A_call_is_told_by_its_start_and_its_answer()
    {
        Respond(ScriptedResponse.Json($$"""{"id": 7, "name": "{{Canary}}"}""", 201).With("X-Request-ID", "req-42").With("X-A", Canary));
        UseOptions(options => (options.LoggerFactory, options.AccessToken, options.AgentToken) = (_log, Canary, Canary));

        await Client.CreatePluginAsync(new() { Name = Canary });

        Assert.That(
            _log.Events.Select(each => (each.Category, each.Level, each.Id.Id, each.Id.Name, each.Values["Operation"])),
            Is.EqualTo(new (string, LogLevel, int, string?, object?)[]
            {
                ("Synapse.Generated", LogLevel.Debug, 1, "Starting", "create_plugin"),
                ("Synapse.Generated", LogLevel.Debug, 2, "Responded", "create_plugin"),
            }));
        IReadOnlyDictionary<string, object?> answer = _log.Single(2).Values;
        Assert.That((answer["Status"], answer["RequestId"]), Is.EqualTo(((object)201, (object)"req-42")));
        Assert.That(answer["Milliseconds"], Is.GreaterThanOrEqualTo(0.0));
    }

    [Test]
    public async Task A_repetition_is_told_with_its_attempt_delay_and_reason()
    {
        Respond(ScriptedResponse.Empty(429).With("Retry-After", "7"), ScriptedResponse.Json("{}") with { CutAfter = 1 }, """{"id": 7}""");
        UseOptions(options =>
        {
            options.LoggerFactory = _log;
            options.UseClockForWaits(new SkippingClock());
        });

        await Client.GetPluginAsync(7);

        LogEvent[] repetitions = [.. _log.Events.Where(each => each.Id.Id == 3)];
        Assert.That(
            repetitions.Select(each => (each.Level, each.Values["Operation"], each.Values["Attempt"])),
            Is.EqualTo(new (LogLevel, object?, object?)[] { (LogLevel.Warning, "get_plugin", 1), (LogLevel.Warning, "get_plugin", 2) }));
        Assert.That(
            (repetitions[0].Values["Reason"], repetitions[0].Values["Delay"]),
            Is.EqualTo(((object)"429", (object)TimeSpan.FromSeconds(7))));
        Assert.That(repetitions[1].Values["Reason"], Does.EndWith("Exception"));
        Assert.That(_log.Events, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task A_call_without_an_answer_is_told_with_the_kind_of_its_failure()
    {
        Respond(ScriptedResponse.Json("{}") with { CutAfter = 1 });
        UseOptions(options => (options.LoggerFactory, options.Retry.MaxRetries) = (_log, 0));

        await Assert.ThrowsAsync<SynapseConnectionException>(() => Client.CreatePluginAsync(new() { Name = Canary }));

        LogEvent failure = _log.Single(4);
        Assert.That(
            (failure.Level, failure.Id.Name, failure.Values["Operation"], failure.Exception),
            Is.EqualTo((LogLevel.Warning, "Failed", "create_plugin", default(Exception))));
        Assert.That(failure.Values["Reason"], Does.EndWith("Exception"));
    }
}
