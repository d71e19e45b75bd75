using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Demo;

/// <summary>The whole way of a plugin: create it, upload a release, run it, poll its job until it ends, and read the result.</summary>
internal static class WorkflowSteps
{
    private const string Group = "The complete workflow";

    public static IEnumerable<DemoStep> All { get; } =
    [
        new(Group, "Create, upload, run, poll, read the result", "client.WaitForJobAsync(run.JobId, progress)", async demo =>
        {
            StepResult result = await RunAsync(demo, "Workflow", FreeFormJson.From(new { epochs = 10 }));
            Expect.That(result.Lines[^1].Text.Contains("file1.txt", StringComparison.Ordinal), "the result should name its files");
            return result;
        })
        {
            TakesTime = true,
        },
        new(Group, "… of a job that fails", "catch (JobFailedException failure) { … failure.LastLogLines … }", async demo =>
        {
            StepResult result = await RunAsync(demo, "Failing Workflow", FreeFormJson.From(new { simulate_failure = true }));
            Expect.Equal("the level of the last line", "error", result.Lines[^1].Level);
            return result;
        })
        {
            TakesTime = true,
        },
    ];

    private static async Task<StepResult> RunAsync(DemoContext demo, string name, FreeFormJson parameters)
    {
        Plugin plugin = await demo.Client.CreatePluginAsync(
            new CreatePluginRequest { Name = name },
            cancellationToken: demo.CancellationToken);
        using PluginArchive archive = await PluginArchive.CreateAsync(demo.CancellationToken);
        PluginRelease release = await demo.Client.CreatePluginReleaseAsync(
            new CreatePluginReleaseRequest { Plugin = plugin.Id, Version = "1.0.0", File = UploadFile.FromPath(archive.Path) },
            cancellationToken: demo.CancellationToken);
        RunPluginResult run = await demo.Client.RunPluginAsync(
            plugin.Id,
            new RunPluginRequest { Parameters = parameters },
            cancellationToken: demo.CancellationToken);
        JobId id = Expect.NotNull("the job's id", run.JobId);
        var lines = new List<StepLine> { $"플러그인 {plugin.Id} · 릴리스 {release.Version} · 작업 {id}" };
        try
        {
            Job job = await demo.Client.WaitForJobAsync(id, Progress(demo), Pace, cancellationToken: demo.CancellationToken);
            lines.Add($"작업 {job.Id}: {job.Status} · {job.Result}");
        }
        catch (JobFailedException failure)
        {
            lines.Add(new StepLine($"작업 {id}: {failure.Job.Status}", "warning"));
            lines.AddRange(failure.LastLogLines.Select(line => new StepLine($"{line}", line.Level?.Value ?? "info")));
        }

        return new StepResult([.. lines]);
    }

    /// <summary>A real job is asked for every few seconds; those of the demo take no longer than that.</summary>
    private static WaitForJobOptions Pace => new()
    {
        PollingInterval = TimeSpan.FromMilliseconds(100),
        MaxPollingInterval = TimeSpan.FromMilliseconds(100),
        LastLogLines = 10,
    };

    private static ImmediateProgress<JobProgress> Progress(DemoContext demo) =>
        new(now => demo.Progress.Report(new StepProgress(now.Percentage ?? 0, $"{now.Status} {now.Percentage}%")));
}
