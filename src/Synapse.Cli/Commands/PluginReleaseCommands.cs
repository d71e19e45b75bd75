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
                    new GetPluginReleaseQuery
                    {
                        Expand = call.Arguments.GetValue(expand)?.Select(name => new PluginReleaseExpand(name)).ToList(),
                    },
                    cancellationToken: call.CancellationToken
                ),
            id,
            expand);

        var ofPlugin = new Option<long?>("--plugin") { HelpName = "id", Description = "Only releases of this plugin." };
        var pages = new PageOptions("releases");
        yield return operations.Create(
            "list-plugin-releases",
            "List plugin releases: a page of them, or all",
            call =>
            {
                var query = new ListPluginReleasesQuery
                {
                    Plugin = call.Arguments.GetValue(ofPlugin),
                    Page = pages.Page(call.Arguments),
                    PageSize = pages.PageSize(call.Arguments),
                };
                return pages.ReadAsync(
                    call,
                    () => call.Client.ListPluginReleasesAsync(query, cancellationToken: call.CancellationToken),
                    () => call.Client.ListAllPluginReleasesAsync(query));
            },
            [ofPlugin, .. pages.Symbols]);

        yield return CreateRelease(operations, host);
    }

    private static Command CreateRelease(OperationCommands operations, CommandLineHost host)
    {
        var plugin = new Option<string>("--plugin")
        {
            HelpName = "id|code",
            Description = "The plugin's id or its code.",
            Required = true,
        };
        var version = new Option<string?>("--version") { HelpName = "version", Description = "The version, new to the plugin." };
        var versionInArchive = new Option<bool>("--version-in-archive")
        {
            Description = "The backend takes the version from the archive.",
        };
        var file = new Option<string>("--file")
        {
            HelpName = "path",
            Description = "The archive to upload.",
            Required = true,
        };
        var changelog = new Option<string?>("--changelog") { HelpName = "text", Description = "What is new." };
        var stable = new Option<bool>("--stable") { Description = "The release is stable." };
        var debug = new Option<bool>("--debug") { Description = "The release is for debugging." };
        var meta = new Option<string?>("--meta") { HelpName = "json", Description = "Notes about the release, a JSON object." };
        return operations.Create(
            "create-plugin-release",
            "Create a release of a plugin by uploading its archive",
            async call =>
            {
                var request = new CreatePluginReleaseRequest
                {
                    Plugin = call.Arguments.GetRequiredValue(plugin),
                    Version = call.Arguments.GetValue(version),
                    IsVersionInArchive = call.Arguments.GetValue(versionInArchive),
                    Changelog = call.Arguments.GetValue(changelog),
                    IsStable = call.Arguments.GetValue(stable),
                    Debug = call.Arguments.GetValue(debug) ? true : null,
                    Meta = OperationCall.ParseJson("--meta", call.Arguments.GetValue(meta)),
                    File = UploadFile.FromPath(call.Arguments.GetRequiredValue(file)),
                };
                return await UploadProgressBar.ShowAsync(host.ErrorTerminal, request.File.FileName, progress =>
                    call.Client.CreatePluginReleaseAsync(request, progress, cancellationToken: call.CancellationToken));
            },
            plugin,
            version,
            versionInArchive,
            file,
            changelog,
            stable,
            debug,
            meta);
    }
}
