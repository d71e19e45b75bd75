using System.IO.Compression;
using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Faults;

internal sealed class ResponseSizeFaultTests
{
    [Test]
    public async Task Fault27_An_answer_that_is_too_long_is_refused()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(ScriptedAnswer.Json($$"""{"id": 1, "name": "{{new string('x', 2000)}}"}"""));
        using SynapseClient client = server.CreateClient(options => options.MaxResponseBytes = 1024);

        SynapseProtocolException refused = (await Assert.ThrowsAsync<SynapseProtocolException>(() => client.GetPluginAsync(1)))!;

        Assert.That(refused.Message, Does.Contain("1024"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Fault27_A_small_answer_that_swells_when_decompressed_is_refused()
    {
        await using LiveServer server = await LiveServer.StartAsync(async http =>
        {
            http.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(http.Response.Body, CompressionLevel.Fastest);
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 100 && !http.RequestAborted.IsCancellationRequested; i++)
            {
                await gzip.WriteAsync(zeros, http.RequestAborted);
            }
        });
        using SynapseClient client = server.CreateClient(options => options.MaxResponseBytes = 1024 * 1024);

        await Assert.ThrowsAsync<SynapseProtocolException>(() => client.GetPluginAsync(1));
    }
}
