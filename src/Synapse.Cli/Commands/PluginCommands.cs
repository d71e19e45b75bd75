using System.CommandLine;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

internal static class PluginCommands
{
    public static IEnumerable<Command> Create(OperationCommands operations)
    {
        yield return List(operations);

        Argument<long> id = OperationCommands.Id("The plugin's id.");
        yield return operations.Create(
            "get-plugin",
            "Get a plugin with its metadata and configuration",
            async call => await call.Client.GetPluginAsync(call.Arguments.GetValue(id), cancellationToken: call.CancellationToken),
            id);

        Option<string> data = OperationCommands.Data("The fields: name (required), description, version, author, category, configuration.");
        yield return operations.Create(
            "create-plugin",
            "Create a plugin",
            async call => await call.Client.CreatePluginAsync(
                await call.ReadDataAsync<CreatePluginRequest>(data), cancellationToken: call.CancellationToken),
            data);

        Option<string> changes = OperationCommands.Data("The fields to change; the others stay as they are.");
        yield return operations.Create(
            "update-plugin",
            "Update a plugin",
            async call =>
                await call.Client.UpdatePluginAsync(
                    call.Arguments.GetValue(id),
                    await call.ReadDataAsync<UpdatePluginRequest>(changes),
                    cancellationToken: call.CancellationToken
                ),
            id,
            changes);

        var plugin = new Argument<string>("plugin") { Description = "The plugin's id or its code." };
        Option<string> run = OperationCommands.Data(
            "The run: parameters, context, agent, action, params, storage_id, job_id, debug. Nothing unless given.");
        run.Required = false;
        run.DefaultValueFactory = _ => "{}";
        yield return operations.Create(
            "run-plugin",
            "Run a plugin; prints the job that was started, or the direct result",
            async call =>
                await call.Client.RunPluginAsync(
                    call.Arguments.GetRequiredValue(plugin),
                    await call.ReadDataAsync<RunPluginRequest>(run),
                    cancellationToken: call.CancellationToken
                ),
            plugin,
            run);
    }

    private static Command List(OperationCommands operations)
    {
        var category = new Option<string?>("--category") { HelpName = "category", Description = "Only plugins of this category." };
        var active = new Option<bool?>("--active") { HelpName = "true|false", Description = "Only plugins that can be run, or cannot." };
        var pages = new PageOptions("plugins");
        return operations.Create(
            "list-plugins",
            "List plugins that match every filter: a page of them, or all",
            call =>
            {
                var query = new ListPluginsQuery
                {
                    Category = call.Arguments.GetValue(category) is { } name ? new PluginCategory(name) : (PluginCategory?)null,
                    IsActive = call.Arguments.GetValue(active),
                    Page = pages.Page(call.Arguments),
                    PageSize = pages.PageSize(call.Arguments),
                };
                return pages.ReadAsync(
                    call,
                    () => call.Client.ListPluginsAsync(query, cancellationToken: call.CancellationToken),
                    () => call.Client.ListAllPluginsAsync(query));
            },
            [category, active, .. pages.Symbols]);
    }
}
