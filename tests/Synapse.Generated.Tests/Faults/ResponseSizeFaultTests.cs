using Microsoft.AspNetCore.Http;

namespace Synapse.Generated.Tests.Faults;

internal sealed class ResponseSizeFaultTests : ScriptedFixture
{
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
}
