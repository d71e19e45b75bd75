using Synapse.Generated;

namespace Synapse.DjangoCheck.Steps;

internal static class ConsoleLogSteps
{
    private const string Lines = "작업 시작|입력 데이터를 읽음|이미지 3개를 건너뜀|이미지 147개 처리 완료";

    public static IEnumerable<Step> All { get; } =
    [
        new("list_job_console_logs: entries, oldest first", async backend =>
        {
            IReadOnlyList<ConsoleLog> lines = await backend.Client.ListJobConsoleLogsAsync(backend.Job);
            Expect.Equal("the number of lines", 3, lines.Count);
            Expect.Equal("the first timestamp", new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero), lines[0].Timestamp);
            Expect.Equal("the second level", ConsoleLogLevel.Warning, lines[1].Level);
            Expect.Equal("the last message", "이미지 147개 처리 완료", lines[2].Message);
        }),
        new("list_job_console_logs: over all pages of the server", async backend =>
        {
            JobId job = await backend.RunAsync(new { threshold = 0.8 });
            string[] written = [.. Enumerable.Range(1, 45).Select(number => $"line {number}")];
            await backend.Client.WaitForJobAsync(job);
            await backend.Client.UpdateJobAsync(job, new UpdateJobRequest { ConsoleLogs = FreeFormJson.From(written) });
            IReadOnlyList<ConsoleLog> lines = await backend.Client.ListJobConsoleLogsAsync(job);
            Expect.Equal("the lines", string.Join('|', written), string.Join('|', lines.Select(line => line.Message)));
        }),
        new("tail_job_console_logs: a job that runs, until it ends", async backend =>
        {
            var lines = new List<string?>();
            await foreach (ConsoleLog line in backend.Client.TailJobConsoleLogsAsync(await backend.RunAsync(new { threshold = 0.8 })))
            {
                lines.Add(line.Message);
            }

            Expect.Equal("the lines", Lines, string.Join('|', lines));
        }),
        new("tail_job_console_logs: a job that has ended", async backend =>
        {
            JobId job = await backend.RunAsync(new { threshold = 0.8 });
            await backend.Client.WaitForJobAsync(job);
            var lines = new List<string?>();
            await foreach (ConsoleLog line in backend.Client.TailJobConsoleLogsAsync(job))
            {
                lines.Add(line.Message);
            }

            Expect.Equal("the lines", Lines, string.Join('|', lines));
        }),
    ];
}
