using Spectre.Console;

namespace Synapse.Cli;

/// <summary>What the commands know of the process that they run in.</summary>
internal sealed record CommandLineHost
{
    public required TextReader In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The terminal behind <see cref="Out" />; null if there is none, or none that is to be coloured.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>The terminal behind <see cref="Error" />, where progress is shown.</summary>
    public IAnsiConsole? ErrorTerminal { get; init; }

    public required Func<string, string?> Environment { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public static CommandLineHost OfProcess()
    {
        bool colours = string.IsNullOrEmpty(System.Environment.GetEnvironmentVariable("NO_COLOR"))
            && System.Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new CommandLineHost
        {
            In = Console.In,
            Out = Console.Out,
            Error = Console.Error,
            Terminal = colours && !Console.IsOutputRedirected ? TerminalOn(Console.Out) : null,
            ErrorTerminal = colours && !Console.IsErrorRedirected ? TerminalOn(Console.Error) : null,
            Environment = System.Environment.GetEnvironmentVariable,
        };
    }

    private static IAnsiConsole TerminalOn(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
