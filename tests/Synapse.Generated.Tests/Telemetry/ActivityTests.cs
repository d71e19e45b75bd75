using System.Diagnostics;

namespace Synapse.Generated.Tests.Telemetry;

internal sealed class ActivityTests : ScriptedFixture
{
    [Test]
    public async Task A_call_is_one_activity_that_counts_its_repetitions_and_whose_trace_the_server_is_given()
    {
        Respond(503, ScriptedResponse.Json("""{"id": 1}""").With("X-Request-ID", "r-7"));

        Activity activity = await RecordAsync(() => Client.GetPluginAsync(123));

        Assert.That(
            (activity.OperationName, activity.Kind, activity.IsStopped, activity.Status),
            Is.EqualTo(("get_plugin", ActivityKind.Client, true, ActivityStatusCode.Unset)));
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
        ActivityEvent retry = activity.Events.Single();
        var tags = retry.Tags.ToDictionary();
        Assert.That(
            (retry.Name, tags["http.request.resend_count"], tags["error.type"], tags["synapse.retry.budget"]),
            Is.EqualTo(("synapse.retry", (object)1, (object)"503", (object)40)));
        Assert.That(tags["synapse.retry.delay"], Is.InstanceOf<double>());
        Assert.That(Server.Requests[1].Headers["traceparent"], Does.Contain(activity.SpanId.ToHexString()));
    }

    [Test]
    public async Task A_repetition_that_the_empty_budget_forbids_is_noted()
    {
        Respond(Enumerable.Repeat(ScriptedResponse.Empty(503), 8));
        Task<Activity> Fail() => RecordAsync(() => Failure.OfAsync<SynapseApiException>(() => Client.GetPluginAsync(1)));

        Activity[] activities = [await Fail(), await Fail()];

        Assert.That(
            activities.Select(activity => activity.GetTagItem("synapse.retry.refused_by")), Is.EqualTo((object?[])[null, "budget"]));
    }

    [Test]
    public async Task A_call_without_an_answer_is_told_by_its_exception()
    {
        using SynapseClient client = new StubTransport(_ => throw new HttpRequestException("broken")).CreateClient(options =>
            options.Retry.MaxRetries = 0);

        Activity activity = await RecordAsync(() => Failure.OfAsync<SynapseConnectionException>(() => client.GetPluginAsync(123)));

        Assert.That(
            (activity.Status, activity.GetTagItem("error.type"), activity.GetTagItem("http.response.status_code")),
            Is.EqualTo((ActivityStatusCode.Error, (object)"System.Net.Http.HttpRequestException", default(object))));
    }

    [Test]
    public async Task A_failure_is_told_by_its_status_and_a_call_without_repetition_counts_none()
    {
        Respond("""{"detail": "Not found."}""", 404);

        Activity activity = await RecordAsync(() => Failure.OfAsync<SynapseApiException>(() => Client.GetPluginAsync(123)));

        Assert.That((activity.Status, activity.GetTagItem("error.type")), Is.EqualTo((ActivityStatusCode.Error, (object)"404")));
        Assert.That(activity.TagObjects.Select(tag => tag.Key), Has.No.Member("http.request.resend_count"));
    }

    [Test]
    public async Task Nothing_of_the_agents_token_is_noted_by_the_client_or_the_transport()
    {
        Respond("""{"status": "connected"}""");
        List<Activity> activities = await RecordAllAsync(() => Client.HealthCheckAgentAsync("canary-agent-token"), _ => true);

        Assert.That(activities, Has.Count.GreaterThanOrEqualTo(1));
        Assert.That(
            activities.SelectMany(each => each.TagObjects.Select(tag => $"{tag.Key}={tag.Value}").Append(each.DisplayName)),
            Has.None.Contains("canary"));
    }

    private static async Task<Activity> RecordAsync(Func<Task> call) =>
        (await RecordAllAsync(call, source => source.Name == "Synapse.Generated")).Single();

    /// <summary>The activities that belong to a call, whatever other tests do meanwhile.</summary>
    private static async Task<List<Activity>> RecordAllAsync(Func<Task> call, Func<ActivitySource, bool> isWanted)
    {
        using var root = new Activity("test");
        root.SetIdFormat(ActivityIdFormat.W3C).Start();
        var stopped = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = isWanted,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == root.TraceId)
                {
                    lock (stopped)
                    {
                        stopped.Add(activity);
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await call();
        lock (stopped)
        {
            return [.. stopped];
        }
    }
}
