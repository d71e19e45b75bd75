using System.CommandLine;
using System.Text.Json.Nodes;
using Synapse.Contract.Tests.Broker;
using Synapse.TestSupport;

namespace Synapse.Contract.Tests.Commands;

/// <summary><c>broker</c>: the stub of a broker with the committed contracts, to try other clients of Pact.</summary>
internal static class BrokerCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port; 0 takes a free one." };
        var command = new Command("broker", "Serve the committed contracts as a broker does, and print what is published, until Ctrl+C")
        {
            port,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using BrokerStub broker = await BrokerStub.StartAsync(RepositoryFolder.Pacts, arguments.GetValue(port));
            Console.WriteLine($"PACT_BROKER_BASE_URL={broker.Url} PACT_BROKER_TOKEN={BrokerStub.Token}");

            // Serves until Ctrl+C.
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (JsonObject result in broker.Results)
            {
                Console.WriteLine($"result of {result["providerApplicationVersion"]}: success {result["success"]}");
            }

            foreach (JsonObject contracts in broker.Contracts)
            {
                Console.WriteLine($"contracts of {contracts["pacticipantName"]} {contracts["pacticipantVersionNumber"]}");
            }
        });
        return command;
    }
}
