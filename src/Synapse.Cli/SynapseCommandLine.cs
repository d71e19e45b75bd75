using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Synapse.Cli.Commands;
using Synapse.Cli.Completion;
using Synapse.Cli.Contract;
using Synapse.Cli.Demo;
using Synapse.Cli.Emulation;
using Synapse.Cli.Localization;
using Synapse.Cli.Output;
using Synapse.Cli.Profiles;

namespace Synapse.Cli;

/// <summary>The <c>dotnet synapse</c> command and everything below it.</summary>
internal static class SynapseCommandLine
{
    public static Task<int> RunAsync(string[] args, CommandLineHost host, CancellationToken cancellationToken = default) =>
        RunAsync(args, host, ApiContract.Load(), cancellationToken);

    /// <summary>Runs a command line with the commands of a contract.</summary>
    public static async Task<int> RunAsync(
        string[] args, CommandLineHost host, ApiContract contract, CancellationToken cancellationToken = default)
    {
        host = host with { Texts = Texts.In(Language.Of(args, host.Environment)) };
        string? help = null;
        try
        {
            // "@file" is where a value is read from, not a file of further arguments.
            ParseResult parsed = Create(host, contract).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            help = HelpOf(parsed.CommandResult.Command);
            if (parsed.Action is ParseErrorAction)
            {
                throw ParseMistakes.Of(parsed);
            }

            if (parsed.GetValue<string?>(Language.Option) is { } language && !Language.All.Contains(language))
            {
                throw new UsageException("value.choice", Language.Option, language, string.Join(", ", Language.All));
            }

            var configuration = new InvocationConfiguration
            {
                Output = host.Out,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,
            };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (UsageException mistake)
        {
            new ErrorOutput(host).Write(mistake, help);
            return ExitCode.BadUsage;
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
            new ErrorOutput(host).WriteUnforeseen(e);
            return ExitCode.Failure;
        }
    }

    private static string HelpOf(Command command) =>
        command is RootCommand ? "dotnet synapse --help" : $"dotnet synapse {CommandRunner.WordsOf(command)} --help";

    private static RootCommand Create(CommandLineHost host, ApiContract contract)
    {
        var help = new HelpPage(host);
        var root = new RootCommand(host.Texts["root"]);
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Add(new HelpOption("--help", "-h") { Action = help });
        Option<string?> language = Options.Choice(Language.Option, Language.All, host.Texts["option.lang"]);
        language.Recursive = true;
        language.Hidden = true;
        root.Add(language);
        var runner = new CommandRunner(host, new ConnectionOptions(host));
        CommandTree.AddTo(root, runner, contract);
        Command[] others =
        [
            ApiCommand.Create(runner),
            LoginCommand.Create(runner),
            LogoutCommand.Create(runner),
            ConfigCommands.Create(runner),
            CompletionCommand.Create(host),
            EmulatorCommand.Create(host),
            DemoCommand.Create(host),
        ];
        foreach (Command command in others)
        {
            root.Add(command);
        }

        AddHelp(root, help);
        return root;
    }

    // A noun without a verb shows what can be done with it.
    private static void AddHelp(Command command, HelpPage help)
    {
        if (command.Subcommands.Count > 0)
        {
            command.SetAction(parsed => help.Invoke(parsed));
        }

        foreach (Command sub in command.Subcommands)
        {
            AddHelp(sub, help);
        }
    }
}
