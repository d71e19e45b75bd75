using Microsoft.Extensions.Logging;

namespace Synapse.Generated.Tests.Logging;

/// <summary>Each event that the client logs, with its values; and that none holds what is secret.</summary>
internal sealed class LogEventTests : ScriptedFixture
{
    private const string Canary = "canary-7f3a";

    private static readonly HashSet<string> Allowed =
    ["Operation", "Status", "Milliseconds", "RequestId", "Delay", "Attempt", "Reason", "{OriginalFormat}"];

    private readonly LogRecorder _log = new();

    [TearDown]
    public void Dispose() => _log.Dispose();

    [Test]
    public async Task A_call_is_told_by_its_start_and_its_answer()
    {
        Respond(ScriptedResponse.Json("""{"id": 7}""", 201).With("X-Request-ID", "req-42"));
        UseOptions(options => options.LoggerFactory = _log);

        await Client.CreatePluginAsync(new CreatePluginRequest { Name = "p" });

        LogEvent start = _log.Single(1);
        LogEvent answer = _log.Single(2);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_log.Events, Has.Count.EqualTo(2));
            Assert.That(_log.Events.Select(each => each.Category), Is.All.EqualTo("Synapse.Generated"));
            Assert.That((start.Level, start.Id.Name, start.Values["Operation"]), Is.EqualTo((LogLevel.Debug, "Starting", "create_plugin")));
            Assert.That(
                (answer.Level, answer.Id.Name, answer.Values["Operation"]),
                Is.EqualTo((LogLevel.Debug, "Responded", "create_plugin"))
            );
            Assert.That(answer.Values["Status"], Is.EqualTo(201));
            Assert.That(answer.Values["Milliseconds"], Is.GreaterThanOrEqualTo(0.0));
            Assert.That(answer.Values["RequestId"], Is.EqualTo("req-42"));
        }
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
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                repetitions.Select(each => (each.Level, each.Values["Operation"], each.Values["Attempt"])),
                Is.EqualTo(new (LogLevel, object?, object?)[] { (LogLevel.Warning, "get_plugin", 1), (LogLevel.Warning, "get_plugin", 2) })
            );
            Assert.That(
                (repetitions[0].Values["Reason"], repetitions[0].Values["Delay"]),
                Is.EqualTo(((object)"429", (object)TimeSpan.FromSeconds(7)))
            );
            Assert.That(repetitions[1].Values["Reason"], Does.EndWith("Exception"));
            Assert.That(_log.Events, Has.Count.EqualTo(4));
        }
    }

    [Test]
    public async Task A_call_without_an_answer_is_told_with_the_kind_of_its_failure()
    {
        Respond(ScriptedResponse.Json("{}") with { CutAfter = 1 });
        UseOptions(options => (options.LoggerFactory, options.Retry.MaxRetries) = (_log, 0));

        await Assert.ThrowsAsync<SynapseConnectionException>(() => Client.CreatePluginAsync(new CreatePluginRequest { Name = "p" }));

        LogEvent failure = _log.Single(4);
        Assert.That(
            (failure.Level, failure.Id.Name, failure.Values["Operation"]),
            Is.EqualTo((LogLevel.Warning, "Failed", "create_plugin"))
        );
        Assert.That(failure.Values["Reason"], Does.EndWith("Exception"));
        Assert.That(failure.Exception, Is.Null);
    }

    [Test]
    public async Task No_event_of_any_level_holds_a_secret_a_path_or_a_body(
        [Values(200, 400, 401, 404, 500, 503)] int status,
        [Values] bool isCut
    )
    {
        ScriptedResponse answer = ScriptedResponse.Json(
            $$"""{"detail": "{{Canary}}", "token": "{{Canary}}", "id": 7, "{{Canary}}": ["{{Canary}}"]}""",
            status
        ) with
        {
            Headers = new Dictionary<string, string> { ["Set-Cookie"] = Canary, ["X-Detail"] = Canary },
            CutAfter = isCut ? 20 : null,
        };
        Respond(Enumerable.Repeat(answer, 20));
        UseOptions(options =>
        {
            (options.LoggerFactory, options.AccessToken) = (_log, null);
            (options.Token, options.Tenant, options.AgentToken) = (Canary + "-token", Canary + "-tenant", Canary + "-agent");
        });
        Func<Task>[] calls =
        [
            () => Client.HealthCheckAgentAsync(Canary),
            () => Client.RunPluginAsync(Canary, new RunPluginRequest { Parameters = FreeFormJson.From(new { key = Canary }) }),
            () =>
                Client.CreateStorageAsync(
                    new CreateStorageRequest
                    {
                        Name = Canary,
                        Provider = StorageProvider.Minio,
                        Configuration = new StorageConfiguration(FreeFormJson.From(new { secret = Canary })),
                    }
                ),
            () => Client.GetJobAsync(Canary),
        ];

        foreach (Func<Task> call in calls)
        {
            try
            {
                await call();
            }
            catch (SynapseApiException)
            {
                // What matters is what was logged on the way.
            }
        }

        Assert.That(_log.Events, Has.Count.GreaterThanOrEqualTo(8));
        foreach (LogEvent each in _log.Events)
        {
            Assert.That(
                each.Message + string.Join(' ', each.Values.Values) + each.Exception,
                Does.Not.Contain(Canary).And.Not.Contain("/")
            );
            Assert.That(each.Values.Keys, Is.SubsetOf(Allowed));
        }
    }
}
