using System.CommandLine;
using Spectre.Console;
using Synapse.SpecGate.Sdk;

namespace Synapse.SpecGate.Commands;

/// <summary>The commands of the gate on a repository.</summary>
internal sealed class GateCommandLine(Repository repository, SdkBuild sdk, IAnsiConsole terminal, TimeProvider clock)
{
    /// <summary>The gate itself failed.</summary>
    private const int Failure = 3;

    /// <summary>Runs what a command line asks for.</summary>
    /// <returns>The exit code.</returns>
    public int Run(string[] arguments, TextWriter errors)
    {
        var commands = new RootCommand("What a change of openapi/synapse-integration.yaml means.")
        {
            CheckCommand.Create(repository, sdk, terminal),
            AcceptCommand.Create(repository, sdk, terminal),
            ReleaseCommand.Create(repository, sdk, terminal, clock),
        };
        ParseResult parsed = commands.Parse(arguments);
        try
        {
            int exitCode = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? Failure : exitCode;
        }
        catch (Exception exception) when (exception is GateException or IOException)
        {
            errors.WriteLine(exception.Message);
            return Failure;
        }
    }
}
