namespace Synapse.Generated.Tests.Operations;

internal sealed class RunPluginTests : ScriptedFixture
{
    [Test]
    public async Task Runs_the_documented_plugin_by_id()
    {
        Respond("""{"job_id": 789}""");

        RunPluginResult result = await Client.RunPluginAsync(
            123,
            new RunPluginRequest
            {
                Parameters = FreeFormJson.From(
                    new { threshold = 0.8, max_items = 150, input_path = "/data/input/", output_path = "/data/output/" }
                ),
                Context = new Dictionary<string, object?> { ["project_id"] = 123, ["user_id"] = 456, ["execution_mode"] = "batch" },
            }
        );

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("POST", "/plugins/123/run/", json: """
                {"parameters": {"threshold": 0.8, "max_items": 150, "input_path": "/data/input/", "output_path": "/data/output/"},
                 "context": {"project_id": 123, "user_id": 456, "execution_mode": "batch"}}
                """);
            Assert.That(result.JobId, Is.EqualTo(new JobId(789)));
        }
    }

    [Test]
    public async Task Runs_a_plugin_by_code_as_the_command_line_tool_does()
    {
        Respond("""{"job_id": "0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11", "agent": 7}""");

        RunPluginResult result = await Client.RunPluginAsync("yolo v8/한글", new RunPluginRequest
        {
            Agent = 7,
            Action = "train",
            Params = FreeFormJson.From(new { epochs = 10 }),
            StorageId = 3,
            JobId = Guid.Parse("0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11"),
            Debug = true,
        });

        using (Assert.EnterMultipleScope())
        {
            Server.Requests.Single().AssertSent("POST", "/plugins/yolo%20v8%2F%ED%95%9C%EA%B8%80/run/", json: """
                {"agent": 7, "action": "train", "params": {"epochs": 10}, "storage_id": 3,
                 "job_id": "0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11", "debug": true}
                """);
            Assert.That(result.JobId?.ToString(), Is.EqualTo("0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11"));
            Assert.That(result.Value["agent"]?.ToString(), Is.EqualTo("7"));
        }
    }
}
