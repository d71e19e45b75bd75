using System.CommandLine;
using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>The commands that stay with a job until it ends.</summary>
internal static class JobFollowCommands
{
    public static IEnumerable<Command> Create(OperationCommands operations)
    {
        var id = new Argument<string>("id") { Description = "The job's id: an integer or a UUID." };
        var json = new Option<bool>("--json") { Description = "One JSON object per line." };
        yield return operations.CreateFollowing(
            "tail-job-console-logs",
            "Print the console log of a job, line by line as it is written, until the job ends",
            call => TailAsync(call, call.Arguments.GetRequiredValue(id), call.Arguments.GetValue(json)),
            id,
            json);

        var timeout = new Option<double?>("--timeout")
        {
            HelpName = "seconds",
            Description = "How long the job may take; any time unless given.",
        };
        var logs = new Option<bool>("--logs") { Description = "Show the lines of its console log as they come." };
        yield return operations.CreateFollowing(
            "wait-for-job",
            "Wait until a job has ended, and print it; a job without its result ends the command with 1",
            call => WaitAsync(
                call,
                call.Arguments.GetRequiredValue(id),
                new WaitForJobOptions
                {
                    Timeout = call.Arguments.GetValue(timeout) is { } seconds
                        ? ConnectionOptions.Seconds("--timeout", seconds)
                        : Timeout.InfiniteTimeSpan,
                    IncludeLogs = call.Arguments.GetValue(logs),
                }),
            id,
            timeout,
            logs);
    }

    private static async Task<int> TailAsync(OperationCall call, JobId id, bool asJson)
    {
        await foreach (ConsoleLog line in call.Client.TailJobConsoleLogsAsync(id, cancellationToken: call.CancellationToken))
        {
            await call.Host.Out.WriteLineAsync(asJson ? ToJson(line) : SafeText.Of(line.ToString()));
            await call.Host.Out.FlushAsync(call.CancellationToken);
        }

        return ExitCode.Success;
    }

    private static string ToJson(ConsoleLog line) =>
        JsonOutput.ToLine(line.Gap is { } gap ? new { gap = new { position = gap.Position, reason = gap.Reason } } : line);

    private static async Task<int> WaitAsync(OperationCall call, JobId id, WaitForJobOptions wait)
    {
        try
        {
            JsonOutput.Write(call.Host, await JobProgressOutput.ShowAsync(call.Host, progress =>
                call.Client.WaitForJobAsync(id, progress, wait, cancellationToken: call.CancellationToken)));
            return ExitCode.Success;
        }
        catch (JobFailedException failure)
        {
            JsonOutput.Write(call.Host, failure.Job);
            await call.Host.Error.WriteLineAsync(SafeText.Of($"dotnet synapse: job {failure.Job.Id} ended as {failure.Job.Status}"));
            foreach (ConsoleLog line in wait.IncludeLogs ? [] : failure.LastLogLines)
            {
                await call.Host.Error.WriteLineAsync(SafeText.Of($"  {line}"));
            }

            return ExitCode.Failure;
        }
    }
}
