using System.CommandLine;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

internal static class ServeApplicationCommands
{
    public static IEnumerable<Command> Create(OperationCommands operations)
    {
        Option<string> data = OperationCommands.Data("The fields: name, plugin_release, action, params, num_replicas, job, status, data.");
        yield return operations.Create(
            "create-serve-application",
            "Serve an action of a plugin release",
            async call => await call.Client.CreateServeApplicationAsync(
                await call.ReadDataAsync<CreateServeApplicationRequest>(data), cancellationToken: call.CancellationToken),
            data);

        var pluginCode = new Option<string?>("--plugin-code") { HelpName = "code", Description = "Only those of this plugin." };
        var agent = new Option<long?>("--agent") { HelpName = "id", Description = "Only those on this agent." };
        var jobAgent = new Option<long?>("--job-agent") { HelpName = "id", Description = "Only those whose job runs on this agent." };
        var pages = new PageOptions("serve applications");
        yield return operations.Create(
            "list-serve-applications",
            "List the serve applications: a page of them, or all",
            call =>
            {
                var query = new ListServeApplicationsQuery
                {
                    PluginCode = call.Arguments.GetValue(pluginCode),
                    Agent = call.Arguments.GetValue(agent),
                    JobAgent = call.Arguments.GetValue(jobAgent),
                    Page = pages.Page(call.Arguments),
                    PageSize = pages.PageSize(call.Arguments),
                };
                return pages.ReadAsync(
                    call,
                    () => call.Client.ListServeApplicationsAsync(query, cancellationToken: call.CancellationToken),
                    () => call.Client.ListAllServeApplicationsAsync(query));
            },
            [pluginCode, agent, jobAgent, .. pages.Symbols]);
    }
}
