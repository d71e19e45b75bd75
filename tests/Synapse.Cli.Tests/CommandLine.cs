using System.Text;
using Spectre.Console;
using Synapse.Cli.Commands;
using Synapse.Cli.Contract;

namespace Synapse.Cli.Tests;

/// <summary>The tool, run in process, with what it prints caught and a folder of its own for profiles.</summary>
internal sealed class CommandLine : IDisposable
{
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();

    public CommandLine() => Environment = new() { ["XDG_CONFIG_HOME"] = Folder.FullName, ["APPDATA"] = Folder.FullName };

    public Dictionary<string, string> Environment { get; }

    /// <summary>Where the profiles are.</summary>
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("synapse-cli-");

    public TextReader In { get; set; } = TextReader.Null;

    public IPrompt? Prompt { get; set; }

    public IAnsiConsole? Terminal { get; set; }

    public IAnsiConsole? ErrorTerminal { get; set; }

    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>The contract that the commands are of; null for that of the program.</summary>
    public ApiContract? Contract { get; set; }

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
            Prompt = Prompt,
            Out = LiveOut ?? output,
            Error = error,
            Terminal = Terminal,
            ErrorTerminal = ErrorTerminal,
            Environment = name => Environment.GetValueOrDefault(name),
            Time = Time,
        };
        return await SynapseCommandLine.RunAsync(args, host, Contract ?? ApiContract.Load(), cancellationToken);
    }

    /// <summary>Forgets what was printed.</summary>
    public void Forget()
    {
        _out.Clear();
        _error.Clear();
    }

    public void Dispose() => Folder.Delete(recursive: true);
}
