namespace Synapse.Generated.Tests.Client;

internal sealed class RetryBehaviorTests : ScriptedFixture
{
    private static readonly ScriptedResponse Busy = ScriptedResponse.Json("""{"detail": "busy"}""", 503);

    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.All))]
    public async Task Never_sends_once(CallableOperation operation)
    {
        Respond(Busy, ScriptedResponse.Json(operation.Answer, operation.Status));

        await Assert.ThrowsAsync<SynapseApiException>(() => operation.Call(Client, new RequestOptions { Retry = RetryBehavior.Never }));

        Assert.That(Server.Requests, Has.Count.EqualTo(1));
    }

    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.All))]
    public async Task Always_repeats_whatever_the_operation(CallableOperation operation)
    {
        Respond(Busy, ScriptedResponse.Json(operation.Answer, operation.Status));

        await operation.Call(Client, new RequestOptions { Retry = RetryBehavior.Always });

        Assert.That(Server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Always_does_not_repeat_what_lasts()
    {
        Respond(500);

        await Assert.ThrowsAsync<SynapseApiException>(() =>
            Client.RunPluginAsync(1, new RunPluginRequest(), new RequestOptions { Retry = RetryBehavior.Always })
        );

        Assert.That(Server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Fault10_Always_sends_the_same_file_again_if_it_can_be_read_again()
    {
        Respond(Busy, ScriptedResponse.Json("""{"id": 1}""", 201));
        using var stream = new MemoryStream([9, 1, 2, 3]) { Position = 1 };

        await Client.CreatePluginReleaseAsync(
            Uploads.Release(stream),
            options: new RequestOptions { Retry = RetryBehavior.Always });

        // The boundary between the parts is a new one each time, so lengths are compared and the content found.
        Assert.That(Server.Requests, Has.Count.EqualTo(2));
        Assert.That(Server.Requests.Select(request => request.Body.AsSpan().IndexOf((byte[])[1, 2, 3])), Is.All.Positive);
        Assert.That(Server.Requests[1].Body, Has.Length.EqualTo(Server.Requests[0].Body.Length));
    }
}
