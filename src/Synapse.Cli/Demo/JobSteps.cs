using System.Globalization;
using Synapse.Generated;

namespace Synapse.Cli.Demo;

internal static class JobSteps
{
    private const string Group = "Jobs";

    public static IEnumerable<DemoStep> All { get; } =
    [
        new(
            Group,
            "Get a job",
            "client.GetJobAsync(789)",
            async demo =>
            {
                Job job = await demo.Client.GetJobAsync(789, cancellationToken: demo.CancellationToken);
                Expect.Equal("the id", (JobId)789, job.Id);
                Expect.Equal("the status", JobStatus.Running, job.Status);
                return $"작업 {job.Id}: {job.Status}";
            }
        ),
        new(
            Group,
            "… with its logs",
            "client.GetJobAsync(789, new() { Expand = [JobExpand.Logs] })",
            async demo =>
            {
                Job job = await demo.Client.GetJobAsync(
                    789,
                    new GetJobQuery { Expand = [JobExpand.Logs] },
                    cancellationToken: demo.CancellationToken
                );
                Expect.Equal("the number of log lines", 3, job.Logs?.Count);
                Expect.Equal("the last message", "이미지 147개 처리 완료", job.Logs?[^1].Message);
                return $"작업 로그: {string.Join(", ", job.Logs!.Select(line => line.Message))}";
            }
        ),
        new(
            Group,
            "… with metrics and result",
            "client.GetJobAsync(jobId, new() { Expand = [JobExpand.Metrics, JobExpand.Result] })",
            async demo =>
            {
                Job job = await demo.Client.GetJobAsync(
                    demo.StartedJob,
                    new GetJobQuery { Expand = [JobExpand.Metrics, JobExpand.Result] },
                    cancellationToken: demo.CancellationToken
                );
                Expect.Json("the metrics", new { accuracy = 0.95, processing_time = 120 }, job.Metrics);
                Expect.Json("the result's files", new[] { "file1.txt", "file2.txt" }, job.Result?["output_files"]);
                return $"metrics {job.Metrics} · result {job.Result}";
            }
        ),
        new(
            Group,
            "Set a job's status",
            "client.UpdateJobAsync(789, new() { Status = JobStatus.Completed })",
            async demo =>
            {
                Job job = await demo.Client.UpdateJobAsync(
                    789,
                    new UpdateJobRequest { Status = JobStatus.Completed },
                    cancellationToken: demo.CancellationToken
                );
                Expect.Equal("the status", JobStatus.Completed, job.Status);
                Expect.Equal("the progress, which was not sent,", 40, job.Progress);
                return $"작업 {job.Id}: {job.Status}";
            }
        ),
        new(
            Group,
            "… and its result",
            "client.UpdateJobAsync(789, new() { Status = JobStatus.Completed, Result = … })",
            async demo =>
            {
                FreeFormJson result = FreeFormJson.From(
                    new { output_files = new[] { "file1.txt", "file2.txt" }, metrics = new { accuracy = 0.95, processing_time = 120 } }
                );
                Job job = await demo.Client.UpdateJobAsync(
                    789,
                    new UpdateJobRequest { Status = JobStatus.Completed, Result = result },
                    cancellationToken: demo.CancellationToken
                );
                Expect.Json("the result", result, job.Result);
                return $"작업 {job.Id}: {job.Status} · {job.Result?["output_files"]} {job.Result?["metrics"]}";
            }
        ),
        new(
            Group,
            "… and its progress",
            "client.UpdateJobAsync(789, new() { Progress = 75, Status = \"running\", Metadata = … })",
            async demo =>
            {
                FreeFormJson metadata = FreeFormJson.From(new { current_step = "processing_images" });
                Job job = await demo.Client.UpdateJobAsync(
                    789,
                    new UpdateJobRequest
                    {
                        Progress = 75,
                        Status = JobStatus.Running,
                        Metadata = metadata,
                    },
                    cancellationToken: demo.CancellationToken
                );
                Expect.Equal("the progress", 75, job.Progress);
                Expect.Equal("the status", JobStatus.Running, job.Status);
                Expect.Json("the metadata", metadata, job.Metadata);
                return $"작업 {job.Id}: {job.Status} {job.Progress}% · {job.Metadata}";
            }
        ),
        new(
            Group,
            "Read the console log",
            "client.ListJobConsoleLogsAsync(789)",
            async demo =>
            {
                IReadOnlyList<ConsoleLog> logs = await demo.Client.ListJobConsoleLogsAsync(789, cancellationToken: demo.CancellationToken);
                Expect.Equal("the number of lines", 3, logs.Count);
                Expect.Equal("the first timestamp", new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero), logs[0].Timestamp);
                Expect.Equal("the second level", ConsoleLogLevel.Warning, logs[1].Level);
                return new StepResult([
                    .. logs.Select(line => new StepLine(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"[{line.Timestamp:yyyy-MM-ddTHH:mm:ssZ}] {line.Level}: {line.Message}"
                        ),
                        line.Level?.Value ?? "info"
                    )),
                ]);
            }
        ),
    ];
}
