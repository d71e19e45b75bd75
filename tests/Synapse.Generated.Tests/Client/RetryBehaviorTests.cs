using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Client;

internal sealed class RetryBehaviorTests
{
    private static readonly ScriptedAnswer Busy = ScriptedAnswer.Json("""{"detail": "busy"}""", 503);

    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.All))]
    public async Task Never_sends_once(CallableOperation operation)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Busy, ScriptedAnswer.Json(operation.Answer, operation.Status));
        using SynapseClient client = server.CreateClient();

        await Assert.ThrowsAsync<SynapseApiException>(() => operation.Call(client, new RequestOptions { Retry = RetryBehavior.Never }));

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCaseSource(typeof(CallableOperation), nameof(CallableOperation.All))]
    public async Task Always_repeats_whatever_the_operation(CallableOperation operation)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Busy, ScriptedAnswer.Json(operation.Answer, operation.Status));
        using SynapseClient client = server.CreateClient();

        await operation.Call(client, new RequestOptions { Retry = RetryBehavior.Always });

        Assert.That(server.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Always_does_not_repeat_what_lasts()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Empty(500));
        using SynapseClient client = server.CreateClient();

        await Assert.ThrowsAsync<SynapseApiException>(() =>
            client.RunPluginAsync(1, new RunPluginRequest(), new RequestOptions { Retry = RetryBehavior.Always })
        );

        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Fault10_Always_sends_the_same_file_again_if_it_can_be_read_again()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(Busy, ScriptedAnswer.Json("""{"id": 1}""", 201));
        using SynapseClient client = server.CreateClient();
        using var stream = new MemoryStream([9, 1, 2, 3]) { Position = 1 };

        await client.CreatePluginReleaseAsync(
            new CreatePluginReleaseRequest { Plugin = 1, Version = "1", File = UploadFile.FromStream(stream, "p.zip") },
            options: new RequestOptions { Retry = RetryBehavior.Always });

        // The boundary between the parts is a new one each time, so lengths are compared and the content found.
        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(server.Requests.Select(request => request.Body.AsSpan().IndexOf((byte[])[1, 2, 3])), Is.All.Positive);
        Assert.That(server.Requests[1].Body, Has.Length.EqualTo(server.Requests[0].Body.Length));
    }
}
