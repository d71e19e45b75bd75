namespace Synapse.Generated.Tests.Operations;

internal sealed class ListJobConsoleLogsTests : ScriptedFixture
{
    [Test]
    public async Task Gets_the_documented_lines()
    {
        Respond("""
                [{"timestamp": "2026-11-01T09:00:00Z", "level": "info", "message": "처리 시작"}, {"timestamp": null, "level": "trace", "message": "b", "line": 2}]
                """);

        IReadOnlyList<ConsoleLog> logs = await Client.ListJobConsoleLogsAsync(789);

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("GET", "/jobs/789/console_logs/");
            Assert.That(logs, Has.Count.EqualTo(2));
            Assert.That(logs[0].Timestamp, Is.EqualTo(new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero)));
            Assert.That(logs[0].Level, Is.EqualTo(ConsoleLogLevel.Info));
            Assert.That(logs[0].Message, Is.EqualTo("처리 시작"));
            Assert.That(logs[1].Timestamp, Is.Null);
            Assert.That(logs[1].Level?.Value, Is.EqualTo("trace"));
            Assert.That(logs[1].AdditionalProperties["line"].ToString(), Is.EqualTo("2"));
        }
    }

    [Test]
    public async Task Takes_plain_strings_as_messages()
    {
        Respond("""["first", "", "third \u00e9"]""");

        IReadOnlyList<ConsoleLog> logs = await Client.ListJobConsoleLogsAsync("a-uuid");

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("GET", "/jobs/a-uuid/console_logs/");
            Assert.That(logs.Select(log => log.Message), Is.EqualTo(["first", "", "third é"]).AsCollection);
            Assert.That(logs.Select(log => log.Timestamp), Is.All.Null);
            Assert.That(logs.Select(log => log.Level), Is.All.Null);
        }
    }

    [Test]
    public async Task Drains_every_page_where_a_server_pages()
    {
        Respond($$"""{"count": 2, "next": "{{Server.BaseAddress}}jobs/789/console_logs/?page=2", "results": [{"message": "a"}]}""");
        Respond("""{"count": 2, "next": null, "results": ["b"]}""");

        IReadOnlyList<ConsoleLog> logs = await Client.ListJobConsoleLogsAsync(789);

        Server.Requests[1].AssertSent("GET", "/jobs/789/console_logs/", "page=2");
        Assert.That(logs.Select(log => log.Message), Is.EqualTo(["a", "b"]).AsCollection);
    }
}
