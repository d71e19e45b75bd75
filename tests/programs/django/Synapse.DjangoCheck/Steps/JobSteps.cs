using Synapse.Generated;

namespace Synapse.DjangoCheck.Steps;

internal static class JobSteps
{
    public static IEnumerable<Step> All { get; } =
    [
        new("get_job", async backend =>
        {
            Job job = await backend.Client.GetJobAsync(backend.Job);
            Expect.Equal("the id", backend.Job, job.Id);
            Expect.Equal("the status", JobStatus.Running, job.Status);
        }),
        new("get_job: with its logs", async backend =>
        {
            Job job = await backend.Client.GetJobAsync(backend.Job, new GetJobQuery { Expand = [JobExpand.Logs] });
            Expect.Equal("the number of lines", 3, job.Logs?.Count);
            Expect.Equal("the last message", "이미지 147개 처리 완료", job.Logs?[^1].Message);
        }),
        new("get_job: several things expanded at once", async backend =>
        {
            JobId ended = await EndAsync(backend);
            Job job = await backend.Client.GetJobAsync(
                ended, new GetJobQuery { Expand = [JobExpand.Metrics, JobExpand.Result, JobExpand.Logs] });
            Expect.Json("the metrics", new { accuracy = 0.93, processing_time = 120 }, job.Metrics);
            Expect.Json("the result's files", new[] { "file1.txt", "file2.txt" }, job.Result?["output_files"]);
            Expect.Equal("the number of lines", 4, job.Logs?.Count);
        }),
        new("update_job: the status", async backend =>
        {
            Job job = await UpdateAsync(backend, new UpdateJobRequest { Status = backend.Done });
            Expect.Equal("the status", backend.Done, job.Status);
            Expect.That(job.Completed is not null, "the job should have an end");
        }),
        new("update_job: the status and the result", async backend =>
        {
            var result = new
            {
                output_files = new[] { "file1.txt", "file2.txt" },
                metrics = new { accuracy = 0.95, processing_time = 120 },
            };
            Job job = await UpdateAsync(backend, new UpdateJobRequest { Status = backend.Done, Result = FreeFormJson.From(result) });
            Expect.Json("the result", result, job.Result);
        }),
        new("update_job: the progress and the metadata", async backend =>
        {
            var metadata = new { current_step = "processing_images" };
            Job job = await UpdateAsync(
                backend, new UpdateJobRequest { Progress = 75, Status = JobStatus.Running, Metadata = FreeFormJson.From(metadata) });
            Expect.Equal("the status", JobStatus.Running, job.Status);
            Expect.Json("the metadata", metadata, job.Metadata);
            // Current servers keep the progress in progress_record alone.
            if (!backend.IsCurrent)
            {
                Expect.Equal("the progress", 75, job.Progress);
            }
        }),
        new("update_job: null clears the result", async backend =>
        {
            Job job = await UpdateAsync(backend, new UpdateJobRequest { Result = FreeFormJson.From(new { kept = true }) });
            job = await backend.Client.UpdateJobAsync(job.Id, new UpdateJobRequest { Result = null });
            Expect.That(job.Result is null, "the result should be cleared");
        }),
        new("update_job: records and console log", async backend =>
        {
            var record = new { record = new { steps = new { train = new { percent = 40.0 } } } };
            Job job = await UpdateAsync(backend, new UpdateJobRequest
            {
                ProgressRecord = FreeFormJson.From(record),
                MetricsRecord = FreeFormJson.From(new { record = new { steps = new { train = new { loss = 0.1 } } } }),
                ConsoleLogs = FreeFormJson.From(new[] { "첫 줄", "둘째 줄" }),
            });
            Expect.Json("the progress record", record, job.ProgressRecord);
            IReadOnlyList<ConsoleLog> lines = await backend.Client.ListJobConsoleLogsAsync(job.Id);
            Expect.Equal("the lines", "첫 줄|둘째 줄", string.Join('|', lines.Select(line => line.Message)));
        }),
    ];

    /// <summary>Updates a job of its own, so that the documented one stays as it is for the other steps.</summary>
    private static async Task<Job> UpdateAsync(Backend backend, UpdateJobRequest request) =>
        await backend.Client.UpdateJobAsync(await EndAsync(backend), request);

    private static async Task<JobId> EndAsync(Backend backend)
    {
        JobId job = await backend.RunAsync(new { threshold = 0.8 });
        await backend.Client.WaitForJobAsync(job);
        return job;
    }
}
