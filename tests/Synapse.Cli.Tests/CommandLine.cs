using System.Text;
using Spectre.Console;

namespace Synapse.Cli.Tests;

/// <summary>The tool, run in process, with what it prints caught.</summary>
internal sealed class CommandLine
{
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();

    public Dictionary<string, string> Environment { get; } = [];

    public TextReader In { get; set; } = TextReader.Null;

    public IAnsiConsole? Terminal { get; set; }

    public IAnsiConsole? ErrorTerminal { get; set; }

    /// <summary>Where lines go as they are printed, for a test that looks at them before the command ends.</summary>
    public TextWriter? LiveOut { get; set; }

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public Task<int> RunAsync(params string[] args) => RunAsync(args, CancellationToken.None);

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        await using var output = new StringWriter(_out);
        await using var error = new StringWriter(_error);
        var host = new CommandLineHost
        {
            In = In,
            Out = LiveOut ?? output,
            Error = error,
            Terminal = Terminal,
            ErrorTerminal = ErrorTerminal,
            Environment = name => Environment.GetValueOrDefault(name),
        };
        return await SynapseCommandLine.RunAsync(args, host, cancellationToken);
    }
}
