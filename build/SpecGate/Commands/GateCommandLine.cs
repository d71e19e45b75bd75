using System.CommandLine;
using Spectre.Console;

namespace Synapse.SpecGate.Commands;

/// <summary>The commands of the gate on a repository.</summary>
internal sealed class GateCommandLine(Repository repository, IAnsiConsole terminal, TimeProvider clock)
{
    /// <summary>The gate itself failed.</summary>
    private const int Failure = 3;

    /// <summary>Runs what a command line asks for.</summary>
    /// <returns>The exit code.</returns>
    public int Run(string[] arguments, TextWriter errors)
    {
        var commands = new RootCommand("What a change of openapi/synapse-integration.yaml means.")
        {
            CheckCommand.Create(repository, terminal),
            AcceptCommand.Create(repository, terminal),
            ReleaseCommand.Create(repository, terminal, clock),
            MutateCommand.Create(repository, terminal),
        };
        ParseResult parsed = commands.Parse(arguments);
        try
        {
            int exitCode = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? Failure : exitCode;
        }
        catch (GateException exception)
        {
            errors.WriteLine(exception.Message);
            return Failure;
        }
    }
}
