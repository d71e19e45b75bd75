using System.CommandLine;

namespace Synapse.Cli.Commands;

internal static class AgentCommands
{
    public static IEnumerable<Command> Create(OperationCommands operations, CommandLineHost host)
    {
        var token = new Argument<string?>("token")
        {
            Description = "The agent's token; better SYNAPSE_AGENT_TOKEN.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        yield return operations.Create(
            "health-check-agent",
            "Check that an agent is alive and connected",
            async call => await call.Client.HealthCheckAgentAsync(
                call.Arguments.GetValue(token)
                    ?? host.Environment("SYNAPSE_AGENT_TOKEN")
                    ?? throw new UsageException("The agent's token is missing: set SYNAPSE_AGENT_TOKEN."),
                cancellationToken: call.CancellationToken),
            token);
    }
}
