using System.Diagnostics;

namespace Synapse.Generated.Tests.Telemetry;

internal sealed class ActivityTests : ScriptedFixture
{
    [Test]
    public async Task A_call_is_one_activity_that_counts_its_repetitions()
    {
        Respond(503, ScriptedResponse.Json("""{"id": 1}""").With("X-Request-ID", "r-7"));

        Activity activity = await RecordAsync(() => Client.GetPluginAsync(123));

        Assert.That((activity.OperationName, activity.Kind), Is.EqualTo(("get_plugin", ActivityKind.Client)));
        Assert.That((activity.IsStopped, activity.Status), Is.EqualTo((true, ActivityStatusCode.Unset)));
        Assert.That(activity.TagObjects, Is.EquivalentTo(new Dictionary<string, object?>
        {
            ["http.request.method"] = "GET",
            ["url.template"] = "/plugins/{id}/",
            ["synapse.operation"] = "get_plugin",
            ["server.address"] = "127.0.0.1",
            ["server.port"] = Server.BaseAddress.Port,
            ["http.response.status_code"] = 200,
            ["http.request.resend_count"] = 1,
            ["synapse.request_id"] = "r-7",
        }));
    }

    [Test]
    public async Task A_repetition_is_an_event_with_its_reason_and_what_is_left_of_the_budget()
    {
        Respond(503, """{"id": 1}""");

        Activity activity = await RecordAsync(() => Client.GetPluginAsync(123));

        ActivityEvent retry = activity.Events.Single();
        var tags = retry.Tags.ToDictionary();
        Assert.That(retry.Name, Is.EqualTo("synapse.retry"));
        Assert.That(
            (tags["http.request.resend_count"], tags["error.type"], tags["synapse.retry.budget"]),
            Is.EqualTo(((object)1, (object)"503", (object)40))
        );
        Assert.That(tags["synapse.retry.delay"], Is.InstanceOf<double>());
    }

    [Test]
    public async Task A_repetition_that_the_empty_budget_forbids_is_noted()
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Empty(503), 8));
        Activity[] activities =
        [
            await RecordAsync(() => Failure.OfAsync<SynapseApiException>(() => Client.GetPluginAsync(1))),
            await RecordAsync(() => Failure.OfAsync<SynapseApiException>(() => Client.GetPluginAsync(1))),
        ];

        Assert.That(
            activities.Select(activity => activity.GetTagItem("synapse.retry.refused_by")),
            Is.EqualTo((object?[])[null, "budget"])
        );
    }

    [Test]
    public async Task A_call_without_an_answer_is_told_by_its_exception()
    {
        using SynapseClient client = new StubTransport(_ => throw new HttpRequestException("broken")).CreateClient(options =>
            options.Retry.MaxRetries = 0
        );

        Activity activity = await RecordAsync(() => Failure.OfAsync<SynapseConnectionException>(() => client.GetPluginAsync(123)));

        Assert.That(activity.Status, Is.EqualTo(ActivityStatusCode.Error));
        Assert.That(activity.GetTagItem("error.type"), Is.EqualTo("System.Net.Http.HttpRequestException"));
        Assert.That(activity.GetTagItem("http.response.status_code"), Is.Null);
    }

    [Test]
    public async Task A_failure_is_told_by_its_status()
    {
        Respond("""{"detail": "Not found."}""", 404);

        Activity activity = await RecordAsync(() => Failure.OfAsync<SynapseApiException>(() => Client.GetPluginAsync(123)));

        Assert.That((activity.Status, activity.GetTagItem("error.type")), Is.EqualTo((ActivityStatusCode.Error, (object)"404")));
    }

    [Test]
    public async Task Nothing_of_the_agents_token_is_noted()
    {
        Respond("""{"status": "connected"}""");

        Activity activity = await RecordAsync(() => Client.HealthCheckAgentAsync("canary-agent-token"));

        Assert.That(activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(activity.DisplayName), Has.None.Contains("canary"));
    }

    [Test]
    public async Task The_server_is_given_the_calls_own_trace()
    {
        Respond("""{"id": 1}""");

        Activity activity = await RecordAsync(() => Client.GetPluginAsync(123));

        Assert.That(Request().Headers["traceparent"], Does.Contain(activity.SpanId.ToHexString()));
        Assert.That(activity.TagObjects.Select(tag => tag.Key), Has.No.Member("http.request.resend_count"));
    }

    /// <summary>The one activity of the client that belongs to a call, whatever other tests do meanwhile.</summary>
    private static async Task<Activity> RecordAsync(Func<Task> call)
    {
        using var root = new Activity("test");
        root.SetIdFormat(ActivityIdFormat.W3C).Start();
        var stopped = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Synapse.Generated",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == root.TraceId)
                {
                    stopped.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);

        await call();

        return stopped.Single();
    }
}
