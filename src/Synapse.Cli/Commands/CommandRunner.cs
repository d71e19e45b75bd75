using System.CommandLine;
using Synapse.Cli.Output;
using Synapse.Cli.Profiles;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>Runs what calls the backend: first what can be checked without it, then the call, with its errors in words.</summary>
internal sealed class CommandRunner(CommandLineHost host, ConnectionOptions connection)
{
    public ConnectionOptions Connection => connection;

    public CommandLineHost Host => host;

    /// <summary>Lets a command take a call.</summary>
    /// <param name="command">The command.</param>
    /// <param name="prepare">Reads the command line, and returns the call.</param>
    public void SetCall(Command command, Func<ParseResult, CancellationToken, Task<Func<OperationCall, Task<int>>>> prepare)
    {
        foreach (Option option in connection.All.Where(option => command.Options.All(own => own.Name != option.Name)))
        {
            command.Add(option);
        }

        command.SetAction(async (given, cancellationToken) =>
        {
            Connection? used = null;
            try
            {
                Func<OperationCall, Task<int>> call = await prepare(given, cancellationToken);
                (SynapseClient client, used) = await connection.CreateClientAsync(given, cancellationToken);
                using (client)
                {
                    return await call(new OperationCall(client, used, given, host, cancellationToken));
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return ExitCode.Cancelled;
            }
            catch (SynapseApiException failure)
            {
                new ErrorOutput(host).Write(failure, used!, WordsOf(command));
                return ExitCode.Failure;
            }
            catch (ResponseException)
            {
                new ErrorOutput(host).WriteUnreadable(used!);
                return ExitCode.Failure;
            }
            catch (ArgumentException refused)
            {
                // The SDK checks what it is given before it sends anything. Its message ends with the name of a parameter.
                throw new UsageException("usage.refused", refused.Message.Split(" (Parameter", 2)[0]);
            }
            catch (IOException failure)
            {
                throw new UsageException("usage.refused", failure.Message);
            }
        });
    }

    /// <summary>A command as it is typed, without the name of the tool.</summary>
    public static string WordsOf(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand
        ? $"{WordsOf(parent)} {command.Name}"
        : command.Name;
}

/// <summary>A response that the command cannot read.</summary>
internal sealed class ResponseException(Exception? cause = null) : Exception("The response cannot be read.", cause);
