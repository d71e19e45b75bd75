using System.CommandLine;
using Spectre.Console;
using Synapse.SpecGate.Releases;
using Synapse.SpecGate.Sdk;

namespace Synapse.SpecGate.Commands;

/// <summary><c>accept</c>: writes the listing of the public API.</summary>
internal static class AcceptCommand
{
    public static Command Create(Repository repository, SdkBuild sdk, IAnsiConsole terminal)
    {
        var command = new Command("accept", "Note the public C# API as it is now, after a change that is meant.");
        command.SetAction(_ => Run(repository, sdk, terminal));
        return command;
    }

    private static int Run(Repository repository, SdkBuild sdk, IAnsiConsole terminal)
    {
        var listing = new ApiListing(repository);
        IReadOnlyList<string> api = terminal.Status().Start(
            "The SDK is generated and compiled …",
            _ => sdk.ReadApi(SpecificationVersion.Current(repository)));
        listing.Accept(api);
        terminal.MarkupLineInterpolated(
            $"The listing of the public API is current: +{api.Except(listing.Lines).Count()} -{listing.Lines.Except(api).Count()} lines.");
        return 0;
    }
}
