namespace Synapse.Generated.Tests.Faults;

internal sealed class AnswerFaultTests : ScriptedFixture
{
    [Test]
    public async Task Fault23_A_page_of_html_is_named_by_its_content_type()
    {
        SynapseProtocolException failure = await BreakAsync(
            ScriptedResponse.Html("<html>login canary</html>", 200).With("X-Request-ID", "req-42"));

        Assert.That(failure.Message, Does.Contain("text/html").And.Contain("get_plugin").And.Not.Contain("canary"));
        Assert.That((failure.ResponseStatusCode, failure.RequestId), Is.EqualTo((200, "req-42")));
        Assert.That(failure.ResponseHeaders["content-type"], Is.EqualTo(["text/html"]));
    }

    [Test]
    public async Task Fault26_An_empty_body_is_an_error_and_not_null([Values(200, 204)] int status) =>
        Assert.That((await BreakAsync(status)).ResponseStatusCode, Is.EqualTo(status));

    private async Task<SynapseProtocolException> BreakAsync(ScriptedResponse answer)
    {
        Respond(answer);
        var failure = await Failure.OfAsync<SynapseProtocolException>(() => Client.GetPluginAsync(1));
        Assert.That(Server.Requests, Has.Count.EqualTo(1));
        return failure;
    }
}
