using System.CommandLine;
using System.Text.Json;
using Synapse.Cli.Contract;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>What a contract cannot say of running a plugin: to stay until the job ends.</summary>
internal sealed class RunExtension
{
    public const string Operation = "run_plugin";

    private readonly ToolOption<bool> _wait;
    private readonly ToolOption<bool> _logs;

    public RunExtension(Command command, CommandLineHost host, Schema? job)
    {
        Job = job;
        _wait = Options.Flag("--wait", host.Texts["option.wait"]);
        _logs = Options.Flag("--logs", host.Texts["option.wait-logs"]);
        command.Add(_wait);
        command.Add(_logs);
    }

    /// <summary>The schema of the job that is printed in the end.</summary>
    public Schema? Job { get; }

    /// <summary>How to wait; null if nobody waits.</summary>
    public WaitForJobOptions? Read(ParseResult given) => given.GetValue(_wait) || given.GetValue(_logs)
        ? new WaitForJobOptions { Timeout = Timeout.InfiniteTimeSpan, IncludeLogs = given.GetValue(_logs) }
        : null;

    /// <summary>The job that a run started; null if the response is the result itself.</summary>
    public static JobId? JobOf(JsonElement? result) =>
        result?.Member("job_id") is { ValueKind: JsonValueKind.String or JsonValueKind.Number } id
            ? new JobId(id.ToString())
            : (JobId?)null;
}
