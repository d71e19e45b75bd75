namespace Synapse.Generated.Tests.Operations;

internal sealed class CreateLogsTests : ScriptedFixture
{
    [Test]
    public async Task Stores_several_entries()
    {
        Respond("""[{"message": "이미지 처리 완료", "level": "success", "context": {"image": 42}, "file": "https://files.example/1", "id": 5}, {"message": "b"}]""", 201);

        IReadOnlyList<CreatedLog> logs = await Client.CreateLogsAsync(
        [
            new LogEntry
            {
                Message = "이미지 처리 완료",
                Level = ConsoleLogLevel.Success,
                Context = FreeFormJson.From(new { image = 42 }),
                File = "data:text/plain;base64,aGVsbG8=",
            },
            new LogEntry { Message = "b" },
        ]);

        using (Assert.EnterMultipleScope())
        {
            Server
                .Requests.Single()
                .AssertSent(
                    "POST",
                    "/logs/",
                    json: """
                    [{"message": "이미지 처리 완료", "level": "success", "context": {"image": 42}, "file": "data:text/plain;base64,aGVsbG8="}, {"message": "b"}]
                    """
                );
            Assert.That(logs, Has.Count.EqualTo(2));
            Assert.That(logs[0].Message, Is.EqualTo("이미지 처리 완료"));
            Assert.That(logs[0].Level, Is.EqualTo(ConsoleLogLevel.Success));
            Assert.That(logs[0].Context?.ToString(), Is.EqualTo("""{"image": 42}"""));
            Assert.That(logs[0].File, Is.EqualTo("https://files.example/1"));
            Assert.That(logs[0].AdditionalProperties["id"].ToString(), Is.EqualTo("5"));
            Assert.That(logs[1].Level, Is.Null);
        }
    }

    [Test]
    public async Task Takes_a_single_entry_without_its_array_for_an_answer()
    {
        Respond("""{"message": "a", "level": "info"}""", 201);

        IReadOnlyList<CreatedLog> logs = await Client.CreateLogsAsync([new LogEntry { Message = "a" }]);

        Assert.That(logs.Single().Level, Is.EqualTo(ConsoleLogLevel.Info));
    }

    [Test]
    public async Task Stores_one_entry()
    {
        Respond("""[{"message": "a", "level": "danger"}]""", 201);

        CreatedLog log = await Client.CreateLogAsync(new LogEntry { Message = "a" });

        Server.Requests.Single().AssertSent("POST", "/logs/", json: """[{"message": "a"}]""");
        Assert.That(log.Level, Is.EqualTo(ConsoleLogLevel.Danger));
    }

    [TestCase("[]", 0)]
    [TestCase("""[{"message": "a"}, {"message": "b"}]""", 2)]
    public async Task An_answer_of_other_than_one_entry_breaks_the_contract(string answer, int count)
    {
        Respond(answer, 201);

        var failure = await Failure.OfAsync<SynapseProtocolException>(() => Client.CreateLogAsync(new LogEntry { Message = "a" }));

        Assert.That(
            (failure.Message, failure.Operation),
            Is.EqualTo(($"create_logs: the server answered with {count} entries to one.", "create_logs"))
        );
    }
}
