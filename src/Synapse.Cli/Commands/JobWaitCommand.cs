using System.CommandLine;
using Synapse.Cli.Contract;
using Synapse.Cli.Localization;
using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary><c>jobs wait</c>: stays until a job has ended.</summary>
internal static class JobWaitCommand
{
    public static Command Create(CommandRunner runner, Schema? job)
    {
        Texts texts = runner.Host.Texts;
        Argument<string?> id = Options.Argument("id", texts["argument.job"]);
        ToolOption<string?> timeout = Options.Text("--timeout", "seconds", texts["option.wait-timeout"]);
        ToolOption<bool> logs = Options.Flag("--logs", texts["option.wait-logs"]);
        var output = new OutputOptions(job, texts);
        var command = new ToolCommand("wait", texts["command.jobs-wait"])
        {
            Examples = ["jobs wait 789 --logs", "jobs wait 789 --timeout 600 --query result"],
        };
        command.Add(id);
        foreach (Option option in (Option[])[timeout, logs, .. output.All])
        {
            command.Add(option);
        }

        runner.SetCall(command, (given, _) =>
        {
            JobId job = JobTailCommand.IdOf(given, id);
            var wait = new WaitForJobOptions
            {
                Timeout = given.Seconds(timeout) ?? Timeout.InfiniteTimeSpan,
                IncludeLogs = given.GetValue(logs),
            };
            ResultPrinter printer = output.CreatePrinter(given, runner.Host);
            return Task.FromResult<Func<OperationCall, Task<int>>>(call => WaitAsync(call, job, wait, printer));
        });
        return command;
    }

    public static async Task<int> WaitAsync(OperationCall call, JobId id, WaitForJobOptions wait, ResultPrinter printer)
    {
        try
        {
            Job job = await JobProgressOutput.ShowAsync(call.Host, progress =>
                call.Client.WaitForJobAsync(id, progress, wait, cancellationToken: call.CancellationToken));
            printer.Print(ResultJson.Of(job));
            return ExitCode.Success;
        }
        catch (JobFailedException failure)
        {
            printer.Print(ResultJson.Of(failure.Job));
            var errors = new ErrorOutput(call.Host);
            errors.WriteLine(call.Host.Texts.Format("job.ended", failure.Job.Id, failure.Job.Status));
            foreach (ConsoleLog line in wait.IncludeLogs ? [] : failure.LastLogLines)
            {
                errors.WriteDetail(LogLine.Of(line, call.Host));
            }

            return ExitCode.Failure;
        }
    }
}
