using System.Text.Json.Nodes;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>The jobs of the states.</summary>
internal static class JobSamples
{
    public static readonly string[] Lines = ["모델을 불러옵니다", "Epoch 1 of 10", "Epoch 1 of 10"];

    /// <summary>A job that runs, with what the arguments change of it.</summary>
    public static JsonObject Running(FormWords words, int index = 0, params (string Name, JsonNode? Value)[] changes)
    {
        var job = new JsonObject
        {
            ["id"] = JsonValue.Create(words.JobIdAt(index)),
            ["status"] = "running",
            ["progress"] = 75,
            ["progress_record"] = JsonNode.Parse("""{"current_progress": {"overall": 75}}"""),
            ["plugin"] = 123,
            ["user"] = 456,
            ["agent"] = 7,
            ["action"] = "train",
            ["params"] = new JsonObject { ["epochs"] = 10 },
            ["metrics_record"] = new JsonObject { ["loss"] = 0.25 },
            ["created"] = "2026-11-01T09:00:00Z",
        };
        foreach ((string name, JsonNode? value) in changes)
        {
            job[name] = value?.DeepClone();
        }

        return job;
    }

    /// <summary>A job that ended well, with a log of three lines.</summary>
    public static JsonObject Done(FormWords words) => Running(
        words,
        changes:
        [
            ("status", words.Done),
            ("progress", 100),
            ("result", new JsonObject { ["output"] = "file1.txt" }),
            ("metrics", new JsonObject { ["accuracy"] = 0.95 }),
            ("completed", "2026-11-01T09:30:00Z"),
            ("logs", new JsonArray([.. Lines.Select(line => new JsonObject
            {
                ["timestamp"] = "2026-11-01T09:00:00Z",
                ["level"] = "warning",
                ["message"] = line,
            })])),
        ]);
}
