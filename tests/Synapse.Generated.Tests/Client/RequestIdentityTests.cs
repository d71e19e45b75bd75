using System.Diagnostics;

namespace Synapse.Generated.Tests.Client;

internal sealed class RequestIdentityTests : ScriptedFixture
{
    [TestCase(true, null, @"^Synapse\.Generated/\d+\.\d+\.\d+$")]
    [TestCase(true, "my-app/2.1", @"^Synapse\.Generated/\d+\.\d+\.\d+ my-app/2\.1$")]
    [TestCase(false, "my-app", "^$")]
    public async Task The_user_agent_names_the_SDK_and_an_application_or_is_left_out(bool isSent, string? application, string pattern)
    {
        RecordedRequest request = await SendAsync(options => (options.SendUserAgent, options.ApplicationId) = (isSent, application));

        Assert.That(request.Headers.GetValueOrDefault("User-Agent", ""), Does.Match(pattern));
    }

    [Test]
    public async Task The_trace_of_the_caller_is_handed_on()
    {
        using var activity = new Activity("caller");
        activity.SetIdFormat(ActivityIdFormat.W3C).Start();
        activity.TraceStateString = "vendor=1";

        RecordedRequest request = await SendAsync(_ => { });

        Assert.That(request.Headers["traceparent"], Is.EqualTo(activity.Id));
        Assert.That(request.Headers["tracestate"], Is.EqualTo("vendor=1"));
    }

    private async Task<RecordedRequest> SendAsync(Action<SynapseClientOptions> change)
    {
        Respond("""{"id": 1}""");
        UseOptions(change);
        await Client.GetPluginAsync(1);
        return Server.Requests.Single();
    }
}
