using System.CommandLine;
using System.CommandLine.Invocation;
using Synapse.Cli.Commands;
using Synapse.Cli.Demo;
using Synapse.Cli.Output;

namespace Synapse.Cli;

/// <summary>The <c>dotnet synapse</c> command and everything below it.</summary>
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

        var mistakes = new StringWriter();
        var configuration = new InvocationConfiguration
        {
            Output = parsed.Action is ParseErrorAction ? mistakes : host.Out,
            Error = parsed.Action is ParseErrorAction ? mistakes : host.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            int exitCode = await parsed.InvokeAsync(configuration, cancellationToken);
            await host.Error.WriteAsync(SafeText.Of(CommandLineWords.Of(mistakes.ToString())));
            return parsed.Action is ParseErrorAction ? ExitCode.BadUsage : exitCode;
        }
        catch (OutputClosedException)
        {
            return ExitCode.OutputClosed;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception e)
        {
            ErrorOutput.WriteUnforeseen(host, e);
            return ExitCode.Failure;
        }
    }

    private static RootCommand Create(CommandLineHost host)
    {
        var operations = new OperationCommands(host);
        var root = new RootCommand("""
            The Integration API of a Synapse backend: plugins, jobs, agents and storages.

            Try it without a backend:  dotnet synapse demo
            Serve one on this machine: dotnet synapse emulator --seed documented
            Call one:                  SYNAPSE_BASE_URL=https://… SYNAPSE_ACCESS_TOKEN=… dotnet synapse get-plugin 123

            Exit codes:
              0    success
              1    a call failed, a job ended without its result, the demo saw something unexpected, or the emulator could not start
              2    the command line, its data or its credentials cannot be used; nothing was sent
              130  cancelled, as by Ctrl+C; the emulator ends with 0
              141  nobody reads the output any more, as when head has had its lines
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
            ApiCommand.Create(operations),
        ];
        foreach (Command command in commands)
        {
            root.Add(command);
        }

        return root;
    }
}
