using System.Globalization;
using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Demo;

/// <summary>Follows the job that was started, with its console log, until it ends.</summary>
internal static class JobWatch
{
    public static async Task<StepResult> RunAsync(DemoContext demo)
    {
        var gate = new Lock();
        var states = new List<string>();
        int lines = 0;
        var progress = new ImmediateProgress<JobProgress>(now =>
        {
            // State and log are followed side by side.
            lock (gate)
            {
                string state = string.Create(CultureInfo.InvariantCulture, $"{now.Status} {now.Percentage}%");
                if (now.LogLine is not null)
                {
                    lines++;
                }
                else if (now.LogFailure is null)
                {
                    states.Add(state);
                }

                demo.Progress.Report(new StepProgress(now.Percentage ?? 0, state, now.LogLine?.ToString()));
            }
        });
        var pace = new WaitForJobOptions
        {
            PollingInterval = TimeSpan.FromMilliseconds(50),
            MaxPollingInterval = TimeSpan.FromMilliseconds(50),
            IncludeLogs = true,
        };
        Job job = await demo.Client.WaitForJobAsync(demo.StartedJob, progress, pace, cancellationToken: demo.CancellationToken);
        Expect.Equal("the status", JobStatus.Completed, job.Status);
        Expect.Equal("the progress", 100, job.Progress);
        Expect.Equal("the last state of which progress was told", "completed 100%", states[^1]);
        Expect.Equal("the number of console lines while it ran", 4, lines);
        return $"{string.Join(" → ", states)}; {lines} log lines";
    }
}
