using System.CommandLine;
using Synapse.Cli.Contract;
using Synapse.Cli.Localization;

namespace Synapse.Cli.Commands;

/// <summary>The commands of a contract: a noun for each collection, a verb for each operation.</summary>
internal static class CommandTree
{
    private const string JobOperation = "get_job";

    // What the contract cannot say: uploads need a bar, streams and waiting go on until something ends.
    private static readonly Dictionary<string, Func<CommandRunner, ApiOperation, string, Command>> HandWritten =
        new(StringComparer.Ordinal)
        {
            [ReleaseCreateCommand.Operation] = ReleaseCreateCommand.Create,
            ["tail_job_console_logs"] = (runner, _, _) => JobTailCommand.Create(runner),
        };

    /// <summary>Adds the commands of every operation that can be derived, and of those that are written by hand.</summary>
    public static void AddTo(RootCommand root, CommandRunner runner, ApiContract contract)
    {
        Schema? job = contract.Operations.FirstOrDefault(operation => operation.Id == JobOperation)?.Result;
        foreach ((string words, ApiOperation operation) in Ordered(contract))
        {
            Command? command = HandWritten.TryGetValue(operation.Id, out var create) ? create(runner, operation, words)
                : operation.IsStream || operation.Body is { IsForm: true } ? null
                : OperationCommand.Create(runner, operation, words, job);
            if (command is null)
            {
                continue;
            }

            string[] parts = words.Split(' ');
            Command noun = parts[..^1].Aggregate((Command)root, (parent, name) => NounIn(parent, name, runner.Host.Texts));
            noun.Add(command);
            if (operation.Id == JobOperation)
            {
                noun.Add(JobWaitCommand.Create(runner, operation.Result));
            }
        }
    }

    // The usual verbs come first, and nouns as the contract has them.
    private static IEnumerable<KeyValuePair<string, ApiOperation>> Ordered(ApiContract contract)
    {
        List<ApiOperation> operations = [.. contract.Operations];
        return CommandWords.Assign(operations).OrderBy(PlaceOf).ThenBy(command => operations.IndexOf(command.Value));
    }

    private static int PlaceOf(KeyValuePair<string, ApiOperation> command)
    {
        string[] verbs = ["list", "get", "create", "update", "replace", "delete"];
        int place = Array.IndexOf(verbs, command.Key.Split(' ')[^1]);
        return place < 0 ? verbs.Length : place;
    }

    private static Command NounIn(Command parent, string name, Texts texts)
    {
        if (parent.Subcommands.FirstOrDefault(command => command.Name == name) is { } existing)
        {
            return existing;
        }

        var noun = new ToolCommand(name, CommandDescriptions.OfNoun(name, texts));
        parent.Add(noun);
        return noun;
    }
}
