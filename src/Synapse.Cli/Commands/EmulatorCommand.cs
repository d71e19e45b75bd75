using System.CommandLine;
using Synapse.Cli.Output;
using Synapse.Emulator;

namespace Synapse.Cli.Commands;

/// <summary><c>dotnet synapse emulator</c>: a backend on this machine until Ctrl+C.</summary>
internal static class EmulatorCommand
{
    public static Command Create(CommandLineHost host)
    {
        var port = new Option<int>("--port")
        {
            HelpName = "number",
            Description = "The port; 0 takes a free one.",
            DefaultValueFactory = _ => 8765,
        };
        var data = new Option<string?>("--data") { HelpName = "folder", Description = "Where to keep the data; in memory unless given." };
        var dialect = new Option<EmulatorDialect>("--dialect")
        {
            HelpName = "documented|current",
            Description = "The API as its reference documents it, or as current servers speak it.",
            DefaultValueFactory = _ => EmulatorDialect.Documented,
        };
        var newest = new Option<bool>("--newest") { Description = "Name fields as the newest servers of the current dialect do." };
        var seed = new Option<EmulatorSeed>("--seed")
        {
            HelpName = "agent|documented|nothing",
            Description = "What an empty emulator holds: an agent, or all that the documentation's examples name.",
            DefaultValueFactory = _ => EmulatorSeed.Agent,
        };
        var states = new Option<bool>("--provider-states")
        {
            Description = "Serve the provider states of the contracts at /provider-states, for a Pact verifier. Each removes all data.",
        };
        var command = new Command("emulator", "Serve a Synapse backend on this machine until Ctrl+C")
        {
            port, data, dialect, newest, seed, states,
        };
        command.SetAction((arguments, cancellationToken) => RunAsync(
            host,
            new SynapseEmulatorOptions
            {
                Port = arguments.GetValue(port),
                DataDirectory = arguments.GetValue(data),
                Dialect = arguments.GetValue(dialect),
                NewestFields = arguments.GetValue(newest),
                Seed = arguments.GetValue(seed),
                ProviderStates = arguments.GetValue(states),
            },
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CommandLineHost host, SynapseEmulatorOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(options, cancellationToken);
            await host.Out.WriteLineAsync(
                $"""
                Synapse emulator ({options.Dialect.ToString().ToLowerInvariant()}), data {(
                    options.DataDirectory is { } folder ? "in " + folder : "in memory"
                )}
                  API      {emulator.BaseAddress}
                  Console  {emulator.BaseAddress}
                  Docs     {new Uri(emulator.BaseAddress, "docs")}
                  Token    {emulator.Credentials.AccessToken}   (well known: it opens nothing but an emulator)

                  export SYNAPSE_BASE_URL={emulator.BaseAddress} SYNAPSE_ACCESS_TOKEN={emulator.Credentials.AccessToken}

                {Holds(options, emulator.BaseAddress)}
                Ctrl+C ends it.
                """);
            await host.Out.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, host.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ExitCode.Success;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Success;
        }
        catch (Exception e) when (e is ArgumentException or IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            await host.Error.WriteLineAsync($"dotnet synapse: the emulator cannot start: {CommandLineWords.Of(e.Message)}");
            return e is ArgumentException ? ExitCode.BadUsage : ExitCode.Failure;
        }
    }

    private static string Holds(SynapseEmulatorOptions options, Uri address)
    {
        if (options.ProviderStates)
        {
            return $"It holds what a Pact verifier asks for at {new Uri(address, "provider-states")}.";
        }

        const string Objects = "plugin 123, release 456, job 789, storage 123 and the agent whose token is agent-token-123";
        return options.Seed == EmulatorSeed.Documented
            ? $"It holds {Objects}{(options.DataDirectory is null ? "" : ", unless the folder held something before")}."
            : $"With --seed documented it holds the objects of the documentation's examples: {Objects}.";
    }
}
