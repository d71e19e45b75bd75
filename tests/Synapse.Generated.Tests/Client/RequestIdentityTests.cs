using System.Collections.Concurrent;
using System.Diagnostics;
using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Client;

/// <summary>What a request says of who sends it: the User-Agent, and the trace that it belongs to.</summary>
internal sealed class RequestIdentityTests
{
    [Test]
    public async Task The_user_agent_names_the_SDK_and_its_version()
    {
        RecordedRequest request = await SendAsync(_ => { });

        Assert.That(request.Headers["User-Agent"], Does.Match(@"^Synapse\.Generated/\d+\.\d+\.\d+$"));
    }

    [Test]
    public async Task The_user_agent_names_an_application()
    {
        RecordedRequest request = await SendAsync(options => options.ApplicationId = "my-app/2.1");

        Assert.That(request.Headers["User-Agent"], Does.Match(@"^Synapse\.Generated/\d+\.\d+\.\d+ my-app/2\.1$"));
    }

    [Test]
    public async Task The_user_agent_can_be_left_out()
    {
        RecordedRequest request = await SendAsync(options => (options.SendUserAgent, options.ApplicationId) = (false, "my-app"));

        Assert.That(request.Headers.ContainsKey("User-Agent"), Is.False);
    }

    [Test]
    public async Task The_trace_of_the_caller_is_handed_on()
    {
        using var activity = new Activity("caller");
        activity.SetIdFormat(ActivityIdFormat.W3C).Start();
        activity.TraceStateString = "vendor=1";

        RecordedRequest request = await SendAsync(_ => { });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(request.Headers["traceparent"], Is.EqualTo(activity.Id));
            Assert.That(request.Headers["tracestate"], Is.EqualTo("vendor=1"));
        }
    }

    [Test]
    public async Task No_activity_of_the_transport_shows_the_agent_token()
    {
        var tags = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped =>
            {
                foreach ((string name, object? value) in stopped.TagObjects)
                {
                    tags.Enqueue($"{name}={value}");
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("""{"status": "connected"}"""));
        using SynapseClient client = server.CreateClient();

        await client.HealthCheckAgentAsync("canary-agent-token");

        Assert.That(tags.Where(tag => tag.Contains("canary-agent-token", StringComparison.Ordinal)), Is.Empty);
    }

    private static async Task<RecordedRequest> SendAsync(Action<SynapseClientOptions> change)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json("""{"id": 1}"""));
        using SynapseClient client = server.CreateClient(change);
        await client.GetPluginAsync(1);
        return server.Requests.Single();
    }
}
