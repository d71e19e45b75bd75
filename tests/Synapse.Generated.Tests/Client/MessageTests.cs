namespace Synapse.Generated.Tests.Client;

/// <summary>
/// The messages that are a feature, as they are often all that a caller sees: pinned here and nowhere else. Other tests assert types
/// and properties.
/// </summary>
internal sealed class MessageTests
{
    [TestCase(404, """{"detail": "Not found."}""", "get_plugin failed with 404 Not Found: Not found.")]
    [TestCase(500, "<html>", "get_plugin failed with 500 Internal Server Error")]
    [TestCase(400, """{"name": ["long", "odd"], "a": [{"b": 1}]}""", "get_plugin failed with 400 Bad Request: name: long odd; a[0].b: 1")]
    public async Task Of_an_error(int status, string body, string message) =>
        Assert.That(await MessageAsync(body, status, client => client.GetPluginAsync(1)), Is.EqualTo(message));

    [TestCase("""{"id": "1"}""", "expected a 64-bit integer and found a string at $.id (byte 7)")]
    [TestCase("{\"id\": 1,\n\n \"name\": tru}", "it is not valid JSON (line 3, byte 12)")]
    public async Task Of_a_response_that_breaks_the_contract(string body, string message) =>
        Assert.That(await MessageAsync(body, 200, client => client.GetPluginAsync(1)), Does.EndWith($": {message}."));

    private static async Task<string> MessageAsync(string body, int status, Func<SynapseClient, Task> call)
    {
        using SynapseClient client = StubTransport.ClientOf(body, status);
        return (await Failure.LikeAsync<SynapseApiException>(() => call(client))).Message;
    }
}
