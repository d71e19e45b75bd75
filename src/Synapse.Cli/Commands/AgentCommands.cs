using System.CommandLine;
using Synapse.Generated;

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

        var pages = new PageOptions("agents");
        var showSecrets = new Option<bool>("--show-secrets")
        {
            Description = "Print tokens and install scripts; they are hidden unless asked for.",
        };
        yield return operations.Create(
            "list-agents",
            "List the agents: a page of them, or all",
            call =>
            {
                var query = new ListAgentsQuery { Page = pages.Page(call.Arguments), PageSize = pages.PageSize(call.Arguments) };
                return pages.ReadAsync(
                    call,
                    () => call.Client.ListAgentsAsync(query, cancellationToken: call.CancellationToken),
                    () => call.Client.ListAllAgentsAsync(query),
                    call.Arguments.GetValue(showSecrets) ? null : HideSecrets);
            },
            [showSecrets, .. pages.Symbols]);
    }

    private static void HideSecrets(Agent agent)
    {
        agent.Token = agent.Token is null ? null : "***";

        // The script has the token in it.
        agent.NodeInstallScript = agent.NodeInstallScript is null ? null : "***";
    }
}
