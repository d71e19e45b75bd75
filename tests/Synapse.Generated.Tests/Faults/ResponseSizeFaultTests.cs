using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Faults;

internal sealed class ResponseSizeFaultTests
{
    [Test]
    public async Task Fault27_An_answer_that_is_too_long_is_refused()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            ScriptedAnswer.Json($$"""{"id": 1, "name": "{{new string('x', 2000)}}"}""")
        );
        using SynapseClient client = server.CreateClient(options => options.MaxResponseBytes = 1024);

        SynapseProtocolException refused = (await Assert.ThrowsAsync<SynapseProtocolException>(() => client.GetPluginAsync(1)))!;

        Assert.That(refused.Message, Does.Contain("1024"));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(2048, true)]
    [TestCase(2048, false)]
    [TestCase(5000, true)]
    [TestCase(5000, false)]
    [TestCase(200_000, true)]
    [TestCase(200_000, false)]
    public async Task Fault27_An_answer_of_just_the_limit_is_taken_and_a_byte_more_is_not(int limit, bool isLengthTold)
    {
        string json = $$"""{"id": 1, "name": "{{new string('x', limit - 21)}}"}""";
        string body = json;
        await using LiveServer server = await LiveServer.StartAsync(async http =>
        {
            http.Response.ContentLength = isLengthTold ? body.Length : null;
            await http.Response.WriteAsync(body);
        });
        using SynapseClient client = server.CreateClient(options => options.MaxResponseBytes = limit);

        Plugin whole = await client.GetPluginAsync(1);
        body = json + " ";

        Assert.That((json.Length, whole.Name), Is.EqualTo((limit, new string('x', limit - 21))));
        await Assert.ThrowsAsync<SynapseProtocolException>(() => client.GetPluginAsync(1));
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
