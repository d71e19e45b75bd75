using System.CommandLine;
using Synapse.Cli.Localization;
using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary><c>jobs tail</c>: prints a log while it is written.</summary>
internal static class JobTailCommand
{
    private static readonly string[] Forms = ["text", "ndjson"];

    public static Command Create(CommandRunner runner)
    {
        Texts texts = runner.Host.Texts;
        Argument<string?> id = Options.Argument("id", texts["argument.job"]);
        ToolOption<string?> form = Options.Choice("--output", Forms, texts["option.tail-output"], OptionGroup.Output);
        var command = new ToolCommand("tail", texts["command.jobs-tail"])
        {
            Examples = ["jobs tail 789", "jobs tail 789 --output ndjson | jq -r .message"],
        };
        command.Add(id);
        command.Add(form);
        runner.SetCall(command, (given, _) =>
        {
            JobId job = IdOf(given, id);
            bool asJson = given.OneOf(form, Forms) == "ndjson";
            return Task.FromResult<Func<OperationCall, Task<int>>>(call => TailAsync(call, job, asJson));
        });
        return command;
    }

    public static JobId IdOf(ParseResult given, Argument<string?> id)
    {
        try
        {
            return given.Required(id);
        }
        catch (ArgumentException)
        {
            throw new UsageException("value.path", $"<{id.Name}>");
        }
    }

    private static async Task<int> TailAsync(OperationCall call, JobId id, bool asJson)
    {
        await foreach (ConsoleLog line in call.Client.TailJobConsoleLogsAsync(id, cancellationToken: call.CancellationToken))
        {
            await call.Host.Out.WriteLineAsync(asJson ? ToJson(line) : LogLine.Of(line, call.Host));
            await call.Host.Out.FlushAsync(call.CancellationToken);
        }

        return ExitCode.Success;
    }

    private static string ToJson(ConsoleLog line) => ResultJson.ToLine(ResultJson.Of(
        line.Gap is { } gap ? new { gap = new { position = gap.Position, reason = gap.Reason } } : line));
}
