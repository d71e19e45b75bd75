using System.CommandLine;
using System.CommandLine.Invocation;
using Synapse.Cli.Commands;
using Synapse.Cli.Demo;

namespace Synapse.Cli;

/// <summary>The <c>synapse</c> command and everything below it.</summary>
internal static class SynapseCommandLine
{
    public static async Task<int> RunAsync(string[] args, CommandLineHost host, CancellationToken cancellationToken = default)
    {
        // "@file" is where --data is read from, not a file of further arguments.
        ParseResult parsed = Create(host).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction mistake)
        {
            mistake.ShowHelp = false;
        }

        var configuration = new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false };
        int exitCode = await parsed.InvokeAsync(configuration, cancellationToken);
        return parsed.Action is ParseErrorAction ? ExitCode.BadUsage : exitCode;
    }

    private static RootCommand Create(CommandLineHost host)
    {
        var operations = new OperationCommands(host);
        var root = new RootCommand("""
            The Integration API of a Synapse backend: plugins, jobs, agents and storages.

            Try it without a backend:  synapse demo
            Serve one on this machine: synapse emulator
            Call one:                  SYNAPSE_BASE_URL=https://… SYNAPSE_ACCESS_TOKEN=… synapse get-plugin 123
            """);
        IEnumerable<Command> commands =
        [
            DemoCommand.Create(host),
            EmulatorCommand.Create(host),
            .. AgentCommands.Create(operations, host),
            .. PluginCommands.Create(operations),
            .. PluginReleaseCommands.Create(operations, host),
            .. JobCommands.Create(operations),
            .. JobFollowCommands.Create(operations),
            .. LogCommands.Create(operations),
            .. StorageCommands.Create(operations),
            .. ServeApplicationCommands.Create(operations),
        ];
        foreach (Command command in commands)
        {
            root.Add(command);
        }

        return root;
    }
}
