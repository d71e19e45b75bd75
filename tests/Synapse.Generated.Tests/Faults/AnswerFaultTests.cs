using System.Text;
using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Faults;

/// <summary>An answer of status 200 that is not what the contract says.</summary>
internal sealed class AnswerFaultTests
{
    [Test]
    public async Task Fault23_A_page_of_html_is_named_by_its_content_type()
    {
        SynapseProtocolException failure = await BreakAsync(ScriptedAnswer.Html("<html>login canary</html>", 200));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(failure.Message, Does.Contain("text/html").And.Contain("get_plugin").And.Not.Contain("canary"));
            Assert.That(failure.ResponseStatusCode, Is.EqualTo(200));
            Assert.That(failure.ResponseHeaders["content-type"], Is.EqualTo(["text/html"]).AsCollection);
        }
    }

    [TestCase(200)]
    [TestCase(204)]
    public async Task Fault26_An_empty_body_is_an_error_and_not_null(int status)
    {
        SynapseProtocolException failure = await BreakAsync(ScriptedAnswer.Empty(status));

        Assert.That(failure.Message, Does.Contain("no content type").And.Contain("no body"));
    }

    [TestCase("""{"id": 1""")]
    [TestCase("""{"id": 1} trailing""")]
    [TestCase("""[{"id": 1}]""")]
    [TestCase("""{"id": "canary"}""")]
    [TestCase("""{"name": "canary"}""")]
    [TestCase("""{"id": 1, "is_active": "canary"}""")]
    [TestCase("""{"id": 1e400}""")]
    [TestCase("null")]
    [TestCase("\"canary\"")]
    public async Task A_body_of_another_form_is_told_without_its_values(string body)
    {
        SynapseProtocolException failure = await BreakAsync(ScriptedAnswer.Json(body));

        Assert.That(failure.ToString(), Does.Contain("application/json").And.Not.Contain("canary"));
    }

    [Test]
    public async Task The_request_id_of_a_broken_answer_is_kept()
    {
        SynapseProtocolException failure = await BreakAsync(
            ScriptedAnswer.Json("[]") with { Headers = new Dictionary<string, string> { ["X-Request-ID"] = "req-42" } });

        Assert.That(failure.RequestId, Is.EqualTo("req-42"));
    }

    [Test]
    public async Task A_declared_content_type_is_not_needed_when_the_body_is_right()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            new ScriptedAnswer(200, Encoding.UTF8.GetBytes("""{"id": 1}"""), ContentType: null)
        );
        using SynapseClient client = server.CreateClient();

        Assert.That((await client.GetPluginAsync(1)).Id, Is.EqualTo(1));
    }

    private static async Task<SynapseProtocolException> BreakAsync(ScriptedAnswer answer)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(answer);
        using SynapseClient client = server.CreateClient();
        SynapseProtocolException failure = (await Assert.ThrowsAsync<SynapseProtocolException>(() => client.GetPluginAsync(1)))!;
        Assert.That(server.Requests, Has.Count.EqualTo(1));
        return failure;
    }
}
