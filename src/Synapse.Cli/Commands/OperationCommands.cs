using System.CommandLine;
using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>Creates the commands that call one operation each. Most print the response as JSON.</summary>
internal sealed class OperationCommands(CommandLineHost host)
{
    private readonly ConnectionOptions _connection = new(host);

    /// <summary>The option from which the body of a request is read.</summary>
    public static Option<string> Data(string description) => new("--data")
    {
        HelpName = "json|@file|-",
        Description = description,
        Required = true,
    };

    public static Argument<long> Id(string description) => new("id") { Description = description };

    public Command Create(string name, string description, Func<OperationCall, Task<object>> call, params Symbol[] symbols) =>
        CreateFollowing(
            name,
            description,
            async arguments =>
            {
                JsonOutput.Write(host, await call(arguments));
                return ExitCode.Success;
            },
            symbols
        );

    /// <summary>A command that prints for itself while the call goes on, and says how it ended.</summary>
    public Command CreateFollowing(string name, string description, Func<OperationCall, Task<int>> call, params Symbol[] symbols)
    {
        var command = new Command(name, description);
        foreach (Symbol symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Add(argument);
            }
            else
            {
                command.Add((Option)symbol);
            }
        }

        _connection.AddTo(command);
        command.SetAction((arguments, cancellationToken) => RunAsync(call, arguments, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(Func<OperationCall, Task<int>> call, ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            using SynapseClient client = _connection.CreateClient(arguments);
            return await call(new OperationCall(client, arguments, host, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
        catch (SynapseApiException failure)
        {
            ErrorOutput.Write(host, failure);
            return ExitCode.Failure;
        }
        catch (Exception mistake) when (mistake is UsageException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            ErrorOutput.WriteUsage(host, mistake);
            return ExitCode.BadUsage;
        }
    }
}
