using System.CommandLine;
using Spectre.Console;
using Synapse.SpecGate.Releases;
using Synapse.SpecGate.Sdk;

namespace Synapse.SpecGate.Commands;

/// <summary><c>accept</c>: note the public API as it is now.</summary>
internal static class AcceptCommand
{
    public static Command Create(Repository repository, IAnsiConsole terminal)
    {
        var command = new Command("accept", "Note the public C# API as it is now, after a change that is meant.");
        command.SetAction(_ => Run(repository, terminal));
        return command;
    }

    private static int Run(Repository repository, IAnsiConsole terminal)
    {
        var listing = new ApiListing(repository);
        IReadOnlyList<string> api = terminal.Status().Start("The SDK is generated and compiled …", _ => CurrentApi.Read(repository));
        listing.Accept(api);
        terminal.MarkupLineInterpolated(
            $"The listing of the public API is current: {api.Except(listing.Lines).Count()} lines came, {listing.Lines.Except(api).Count()} went."
        );
        return 0;
    }
}
