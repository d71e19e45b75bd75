using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Spectre.Console;
using Spectre.Console.Rendering;
using Synapse.Cli.Localization;
using Synapse.Cli.Output;

namespace Synapse.Cli.Commands;

/// <summary>The help of a command: what it does, how it is called, its options by subject, examples.</summary>
internal sealed class HelpPage(CommandLineHost host) : SynchronousCommandLineAction
{
    private const int WidestName = 32;
    private const int WidestLine = 120;
    private const int NoTerminal = 100;

    // Where the meaning of an exit code begins.
    private const int ExitCodeIndent = 7;

    private readonly Screen _screen = new(host);
    private readonly Texts _texts = host.Texts;

    private int Width => Math.Min(_screen.Width ?? NoTerminal, WidestLine);

    public override bool Terminating => true;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command);
        return ExitCode.Success;
    }

    public void Write(Command command)
    {
        string words = command is RootCommand ? "dotnet synapse" : $"dotnet synapse {CommandRunner.WordsOf(command)}";
        WriteText(command.Description ?? "");
        WriteSection("help.usage", [Usage(command, words)]);
        WriteRows("help.commands", command.Subcommands.Where(sub => !sub.Hidden).Select(sub => (sub.Name, sub.Description ?? "")));
        WriteRows("help.arguments", command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description ?? "")));
        foreach (OptionGroup group in Enum.GetValues<OptionGroup>())
        {
            WriteRows($"help.options-{group.ToString().ToLowerInvariant()}", command.Options
                .Where(option => !option.Hidden && option is not (HelpOption or VersionOption) && GroupOf(option) == group)
                .Select(option => (NameOf(option), DescriptionOf(option))));
        }

        WriteRows("help.options-general", GeneralOptions(command));
        if (command is ToolCommand { Examples: { Count: > 0 } examples })
        {
            WriteSection("help.examples", [.. examples.Select(example => $"dotnet synapse {example}")]);
        }

        if ((command is RootCommand ? _texts["root.notes"] : (command as ToolCommand)?.Notes) is { } notes)
        {
            _screen.WriteLine("");
            int indent = command is RootCommand ? ExitCodeIndent : 0;
            foreach (string line in notes.Split('\n').SelectMany(note => TextWrap.Lines(note, Width, indent)))
            {
                _screen.WriteLine(line);
            }
        }

        if (command.Subcommands.Count > 0)
        {
            _screen.WriteLine("");
            WriteText(_texts.Format("help.more", words));
        }
    }

    private static OptionGroup GroupOf(Option option) => (option as IToolOption)?.Group ?? OptionGroup.Command;

    private static string NameOf(Option option) =>
        option.ValueType == typeof(bool) || option.HelpName is null ? option.Name
        : option.ValueType == typeof(bool?) ? $"{option.Name} [{option.HelpName}]"
        : $"{option.Name} <{option.HelpName}>";

    private string DescriptionOf(Option option) =>
        option is IToolOption { IsNeeded: true } ? $"{option.Description} {_texts["help.needed"]}" : option.Description ?? "";

    private IEnumerable<(string Name, string Text)> GeneralOptions(Command command)
    {
        yield return ("--lang <en|ko>", _texts["option.lang"]);
        yield return ("--help, -h", _texts["option.help"]);
        if (command is RootCommand)
        {
            yield return ("--version", _texts["option.version"]);
        }
    }

    private string Usage(Command command, string words)
    {
        string arguments = string.Concat(command.Arguments.Select(argument => $" <{argument.Name}>"));
        return command.Subcommands.Count > 0
            ? $"{words} {_texts["help.usage-command"]} {_texts["help.usage-options"]}"
            : $"{words}{arguments} {_texts["help.usage-options"]}";
    }

    private void WriteSection(string title, IReadOnlyList<string> lines)
    {
        WriteTitle(title);
        foreach (string line in lines)
        {
            _screen.WriteLine("  " + line);
        }
    }

    private void WriteRows(string title, IEnumerable<(string Name, string Text)> rows)
    {
        (string Name, string Text)[] all = [.. rows];
        if (all.Length == 0)
        {
            return;
        }

        WriteTitle(title);
        int width = Math.Min(all.Max(row => row.Name.GetCellWidth()), WidestName);
        string indent = new(' ', width + 4);
        foreach ((string name, string text) in all)
        {
            bool fits = name.GetCellWidth() <= width;
            if (!fits)
            {
                _screen.WriteLine("  " + name);
            }

            string[] lines = [.. TextWrap.Lines(text, Math.Max(20, Width - indent.Length))];
            _screen.WriteLine((fits ? $"  {Output.TableCell.Pad(name, width)}  " : indent) + (lines.FirstOrDefault() ?? ""));
            foreach (string line in lines.Skip(1))
            {
                _screen.WriteLine(indent + line);
            }
        }
    }

    private void WriteTitle(string key)
    {
        _screen.WriteLine("");
        _screen.WriteLine([new Segment(_texts[key], new Style(decoration: Decoration.Bold))]);
    }

    private void WriteText(string text)
    {
        foreach (string line in TextWrap.Lines(text, Width))
        {
            _screen.WriteLine(line);
        }
    }
}
