namespace Synapse.Generated.Tests.Operations;

/// <summary>What callers read in responses whose form varies; that every field is read is tested for all models at once.</summary>
internal sealed class ReceivedResponseTests : ScriptedFixture
{
    [TestCase("""{"id": 7, "token": "t", "node_install_script": "x/agents/SCRIPT/node_install_script"}""", "t")]
    [TestCase("""{"id": 7, "token": "", "node_install_script": "curl https://a.test/agents/SCRIPT/node_install_script/ | sh"}""", "SCRIPT")]
    [TestCase(
        """{"id": 7, "node_install_script": "/node_install_script agents/short/node_install_script agents/SCRIPT/node_install_script"}""",
        "SCRIPT")]
    [TestCase("""{"id": 7, "node_install_script": "agent/SCRIPT/node_install_script agents/SCRIP/node_install_script"}""", null)]
    [TestCase("""{"id": 7}""", null)]
    public async Task The_token_of_an_agent_or_that_of_its_install_script(string agent, string? token)
    {
        const string Script = "0123456789abcdef0123456789abcdef01234567";
        Respond($$"""{"results": [{{agent.Replace("SCRIPT", Script, StringComparison.Ordinal)}}]}""");

        Agent only = (await Client.ListAgentsAsync()).Items.Single();

        Assert.That(only.GetToken(), Is.EqualTo(token == "SCRIPT" ? Script : token));
    }

    [Test]
    public async Task A_log_over_pages()
    {
        Respond($$"""{"count": 2, "next": "{{Server.BaseAddress}}jobs/789/console_logs/?page=2", "results": [{"message": "a"}]}""");
        Respond("""{"count": 2, "next": null, "results": ["b"]}""");

        IReadOnlyList<ConsoleLog> logs = await Client.ListJobConsoleLogsAsync(789);

        Assert.That(logs.Select(log => log.Message), Is.EqualTo(["a", "b"]));
        Assert.That(Server.Requests[1].Query, Is.EqualTo("page=2"));
    }

    [TestCase("{}", null, null)]
    [TestCase("""{"status": "connected", "connected": true, "agent": {}}""", "connected", true)]
    public async Task The_health_of_an_agent(string response, string? status, bool? connected)
    {
        Respond(response);

        AgentHealth health = await Client.HealthCheckAgentAsync("t");

        Assert.That((health.Status, health.Connected), Is.EqualTo((status, connected)));
        Assert.That(Request().Headers["Content-Length"], Is.EqualTo("0"));
    }

    [Test]
    public async Task One_created_log_with_and_without_its_array(
        [Values("""{"message": "a", "level": "danger", "id": 5}""", """[{"message": "a", "level": "danger", "id": 5}]""")] string response)
    {
        Respond(response, 201);

        CreatedLog log = await Client.CreateLogAsync(new LogEntry { Message = "a" });

        Assert.That((log.Message, log.Level), Is.EqualTo(("a", (ConsoleLogLevel?)ConsoleLogLevel.Danger)));
        Assert.That(log.AdditionalProperties["id"].ToString(), Is.EqualTo("5"));
    }

    [Test]
    public async Task Other_than_one_created_log_breaks_the_contract(
        [Values("[]", """[{"message": "a"}, {"message": "b"}]""")] string response)
    {
        Respond(response, 201);

        var failure = await Failure.OfAsync<SynapseProtocolException>(() => Client.CreateLogAsync(new LogEntry { Message = "a" }));

        Assert.That(failure.Operation, Is.EqualTo("create_logs"));
    }
}
