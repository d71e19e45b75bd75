using System.CommandLine;
using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

internal static class PluginReleaseCommands
{
    public static IEnumerable<Command> Create(OperationCommands operations, CommandLineHost host)
    {
        Argument<long> id = OperationCommands.Id("The release's id.");
        var expand = new Option<string[]>("--expand") { HelpName = "plugin", Description = "What to put in place of an id: plugin." };
        yield return operations.Create(
            "get-plugin-release",
            "Get a release of a plugin",
            async call =>
                await call.Client.GetPluginReleaseAsync(
                    call.Arguments.GetValue(id),
                    new GetPluginReleaseOptions
                    {
                        Expand = call.Arguments.GetValue(expand)?.Select(name => new PluginReleaseExpand(name)).ToList(),
                    },
                    cancellationToken: call.CancellationToken
                ),
            id,
            expand);

        var plugin = new Option<long>("--plugin")
        {
            HelpName = "id",
            Description = "The plugin's id.",
            Required = true,
        };
        var version = new Option<string>("--version")
        {
            HelpName = "version",
            Description = "The version, new to the plugin.",
            Required = true,
        };
        var file = new Option<string>("--file")
        {
            HelpName = "path",
            Description = "The archive to upload.",
            Required = true,
        };
        var changelog = new Option<string?>("--changelog") { HelpName = "text", Description = "What is new." };
        var stable = new Option<bool>("--stable") { Description = "The release is stable." };
        yield return operations.Create(
            "create-plugin-release",
            "Create a release of a plugin by uploading its archive",
            async call =>
            {
                var request = new CreatePluginReleaseRequest
                {
                    Plugin = call.Arguments.GetValue(plugin),
                    Version = call.Arguments.GetRequiredValue(version),
                    Changelog = call.Arguments.GetValue(changelog),
                    IsStable = call.Arguments.GetValue(stable),
                    File = UploadFile.FromPath(call.Arguments.GetRequiredValue(file)),
                };
                return await UploadProgressBar.ShowAsync(host.ErrorTerminal, request.File.FileName, progress =>
                    call.Client.CreatePluginReleaseAsync(request, progress, cancellationToken: call.CancellationToken));
            },
            plugin,
            version,
            file,
            changelog,
            stable);
    }
}
