using Synapse.Generated;

namespace Synapse.DjangoCheck.Steps;

internal static class RunSteps
{
    private static readonly WaitForJobOptions Pace = new()
    {
        PollingInterval = TimeSpan.FromMilliseconds(50),
        MaxPollingInterval = TimeSpan.FromMilliseconds(50),
        IncludeLogs = true,
    };

    public static IEnumerable<Step> All { get; } =
    [
        new("run_plugin: by id, with parameters and context", async backend =>
        {
            var parameters = new { threshold = 0.8, max_items = 150, input_path = "/data/input/", output_path = "/data/output/" };
            RunPluginResult run = await backend.Client.RunPluginAsync(123, new RunPluginRequest
            {
                Parameters = FreeFormJson.From(parameters),
                Context = FreeFormJson.From(new { project_id = 123, user_id = 456, execution_mode = "batch" }),
            });
            Job job = await backend.Client.GetJobAsync(Expect.NotNull("the job's id", run.JobId));
            Expect.Json("the job's parameters", parameters, job.Params);
            Expect.Equal("the job's plugin", 123, job.Plugin);
        }),
        new("run_plugin: by code, with agent, action and storage", async backend =>
        {
            RunPluginResult run = await backend.Client.RunPluginAsync("image-processor", new RunPluginRequest
            {
                Action = "train",
                Agent = 7,
                StorageId = 123,
                Params = FreeFormJson.From(new { epochs = 10 }),
                Debug = true,
            });
            Job job = await backend.Client.GetJobAsync(Expect.NotNull("the job's id", run.JobId));
            Expect.Equal("the job's action", "train", job.Action);
            Expect.Json("the job's parameters", new { epochs = 10 }, job.Params);
        }),
        new("run_plugin: an agent that does not exist is a 400 that names it", async backend =>
        {
            SynapseValidationException failure = await Expect.FailsAsync<SynapseValidationException>(
                () => backend.Client.RunPluginAsync(123, new RunPluginRequest { Agent = 999 }));
            Expect.That(failure.Errors.ContainsKey("agent"), "the error should name the field");
        }),
        new("wait_for_job: to the end, with every line of its log", async backend =>
        {
            int lines = 0;
            var progress = new Counter(() => Interlocked.Increment(ref lines));
            Job job = await backend.Client.WaitForJobAsync(await backend.RunAsync(new { threshold = 0.8 }), progress, Pace);
            Expect.Equal("the status", backend.Done, job.Status);
            Expect.Json("the result's files", new[] { "file1.txt", "file2.txt" }, job.Result?["output_files"]);
            Expect.Equal("the number of lines", 4, lines);
        }),
        new("wait_for_job: the percentage is told", async backend =>
        {
            double? last = null;
            var progress = new Percentages(percentage => last = percentage);
            await backend.Client.WaitForJobAsync(await backend.RunAsync(new { threshold = 0.8 }), progress, Pace);
            Expect.Equal("the last percentage", 100, last);
        }),
        new("wait_for_job: a job that fails throws with its last lines", async backend =>
        {
            JobFailedException failure = await Expect.FailsAsync<JobFailedException>(
                async () => await backend.Client.WaitForJobAsync(await backend.RunAsync(new { fail = true }), null, Pace));
            Expect.Equal("the status", JobStatus.Failed, failure.Job.Status);
            Expect.Equal("the last line", "이미지 3개를 건너뜀", failure.LastLogLines[^1].Message);
        }),
        new("robust_plugin_execution: returns the run", async backend =>
        {
            RunPluginResult? run = await backend.Client.RunPluginWithRetryAsync(123, FreeFormJson.From(new { threshold = 0.8 }));
            Expect.NotNull("the job's id", run?.JobId);
        }),
        new("robust_plugin_execution: stops at an unknown plugin", async backend =>
        {
            RunPluginResult? run = await backend.Client.RunPluginWithRetryAsync(999, FreeFormJson.From(new { threshold = 0.8 }));
            Expect.That(run is null, "there should be no result");
        }),
        new("robust_plugin_execution: stops at invalid parameters", async backend =>
        {
            RunPluginResult? run = await backend.Client.RunPluginWithRetryAsync(123, FreeFormJson.From(new[] { "threshold" }));
            Expect.That(run is null, "there should be no result");
        }),
    ];

    private sealed class Counter(Action line) : IProgress<JobProgress>
    {
        public void Report(JobProgress value)
        {
            if (value.LogLine is not null)
            {
                line();
            }
        }
    }

    private sealed class Percentages(Action<double> told) : IProgress<JobProgress>
    {
        public void Report(JobProgress value)
        {
            if (value.LogLine is null && value.Percentage is { } percentage)
            {
                told(percentage);
            }
        }
    }
}
