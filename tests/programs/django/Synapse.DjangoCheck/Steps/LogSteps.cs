using Synapse.Generated;

namespace Synapse.DjangoCheck.Steps;

internal static class LogSteps
{
    public static IEnumerable<Step> All { get; } =
    [
        new(
            "create_logs: several entries, one with a file",
            async backend =>
            {
                IReadOnlyList<CreatedLog> created = await backend.Client.CreateLogsAsync([
                    new LogEntry
                    {
                        Message = "이미지 처리 완료",
                        Level = ConsoleLogLevel.Success,
                        Context = FreeFormJson.From(new { image = 42 }),
                        File = "data:text/plain;base64,aGVsbG8=",
                    },
                    new LogEntry { Message = "message alone" },
                ]);
                Expect.Equal("the number of entries", 2, created.Count);
                Expect.Equal("the first level", ConsoleLogLevel.Success, created[0].Level);
                Expect.Json("the first context", new { image = 42 }, created[0].Context);
                Expect.That(created[0].File is not null, "the file should be stored");
                Expect.Equal("the second level", ConsoleLogLevel.Info, created[1].Level);
            }
        ),
        new(
            "create_log: one entry",
            async backend =>
            {
                CreatedLog created = await backend.Client.CreateLogAsync(
                    new LogEntry { Message = "하나", Level = ConsoleLogLevel.Warning }
                );
                Expect.Equal("the message", "하나", created.Message);
            }
        ),
        new(
            "create_logs: an invalid entry of an array is a 400 that names its field",
            async backend =>
            {
                SynapseValidationException failure = await Expect.FailsAsync<SynapseValidationException>(() =>
                    backend.Client.CreateLogsAsync([new LogEntry { Message = "하나" }, new LogEntry { Message = "둘", Level = "grave" }])
                );
                Expect.That(
                    failure.Errors.Keys.Any(field => field.Contains("level", StringComparison.Ordinal)),
                    "the error should name the field"
                );
            }
        ),
        new(
            "a job logger: entries of each kind, progress and metrics",
            async backend =>
            {
                JobLogger logger = backend.Client.CreateJobLogger(backend.Job);
                logger.LogMessage("에폭 4 / 10", ConsoleLogLevel.Info, FreeFormJson.From(new { epoch = 4 }), step: "train");
                logger.LogEvent("epoch_done", FreeFormJson.From(new { epoch = 4 }));
                logger.LogFile("confusion_matrix", "hello"u8, "text/plain");
                logger.SetProgress("train", percent: 40, timeRemaining: TimeSpan.FromSeconds(12.5), proportion: 75);
                logger.SetMetric("train", "loss", 0.5);
                await logger.DisposeAsync();
                Job job = await backend.Client.GetJobAsync(backend.Job);
                Expect.Equal("the number of lost entries", 0, logger.LostEntries);
                Expect.Json("the metrics", new { steps = new { train = new { loss = 0.5 } } }, job.MetricsRecord?["record"]);
                Expect.Json("the step", "train", job.ProgressRecord?["current_progress"]?["step"]);
            }
        ),
    ];
}
