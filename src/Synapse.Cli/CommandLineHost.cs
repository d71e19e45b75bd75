using System.Text;
using Spectre.Console;
using Synapse.Cli.Commands;
using Synapse.Cli.Localization;
using Synapse.Cli.Output;

namespace Synapse.Cli;

/// <summary>What the commands know of the process that they run in.</summary>
internal sealed record CommandLineHost
{
    private readonly TextReader _in = TextReader.Null;

    public required TextReader In
    {
        get => _in;
        init => (_in, Input) = (value, new StandardInput(value));
    }

    /// <summary>The standard input, of which each command reads one thing at most.</summary>
    public StandardInput Input { get; private init; } = new(TextReader.Null);

    /// <summary>Asks a person for a line, hidden if it is a secret; null if there is nobody to ask.</summary>
    public IPrompt? Prompt { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The terminal behind <see cref="Out" />; null if there is none.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>The terminal behind <see cref="Error" />, where progress is shown.</summary>
    public IAnsiConsole? ErrorTerminal { get; init; }

    public required Func<string, string?> Environment { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The words of this run.</summary>
    public Texts Texts { get; init; } = Texts.In(Language.English);

    public static CommandLineHost OfProcess()
    {
        Func<string, string?> environment = System.Environment.GetEnvironmentVariable;
        return new CommandLineHost
        {
            In = ReaderOf(Console.OpenStandardInput()),
            Prompt = Console.IsInputRedirected || Console.IsErrorRedirected ? null : new TerminalPrompt(),
            Out = OutputPipe.Open(),
            Error = Console.Error,
            Terminal = Console.IsOutputRedirected ? null : TerminalOn(Console.Out, environment),
            ErrorTerminal = Console.IsErrorRedirected ? null : TerminalOn(Console.Error, environment),
            Environment = environment,
        };
    }

    /// <summary>
    /// Reads UTF-8 whatever the locale says: JSON is nothing else. A byte order mark is skipped, and what is not UTF-8 fails.
    /// </summary>
    public static TextReader ReaderOf(Stream input)
    {
        // A reader that detects the encoding goes on with one that replaces what is invalid.
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
        return new StreamReader(input, encoding, detectEncodingFromByteOrderMarks: false);
    }

    /// <summary>The terminal behind a writer; null if it understands nothing but text.</summary>
    public static IAnsiConsole? TerminalOn(TextWriter writer, Func<string, string?> environment) =>
        environment("TERM") == "dumb"
            ? null
            : AnsiConsole.Create(new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                ColorSystem = string.IsNullOrEmpty(environment("NO_COLOR")) ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            });
}
