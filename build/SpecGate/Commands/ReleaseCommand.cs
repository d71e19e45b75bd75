using System.CommandLine;
using Spectre.Console;
using Synapse.SpecGate.Checks;
using Synapse.SpecGate.Releases;
using Synapse.SpecGate.Reports;
using Synapse.SpecGate.Sdk;

namespace Synapse.SpecGate.Commands;

/// <summary><c>release VERSION</c>: make a version of what is in the working tree.</summary>
internal static class ReleaseCommand
{
    public static Command Create(Repository repository, SdkBuild sdk, IAnsiConsole terminal, TimeProvider clock)
    {
        var version = new Argument<string>("version") { Description = "The version, as in 1.4.0." };
        var command = new Command(
            "release",
            "Keep the contract and the public API as those of a release, and date the changelog. Commit and tag what it changed."
        )
        {
            version,
        };
        command.SetAction(arguments => Run(repository, sdk, terminal, clock, SemanticVersion.Parse(arguments.GetRequiredValue(version))));
        return command;
    }

    private static int Run(Repository repository, SdkBuild sdk, IAnsiConsole terminal, TimeProvider clock, SemanticVersion version)
    {
        if (Baseline.LastRelease(repository) is { } last && version.CompareTo(last) <= 0)
        {
            throw new GateException($"{version} does not follow the last release, {last}.");
        }

        if (!new ApiListing(repository).Lines.SequenceEqual(sdk.ReadApi(SpecificationVersion.Current(repository))))
        {
            throw new GateException($"The listing of the public API is not current. First: {ApiListing.Command}");
        }

        GateReport report = CheckCommand.Run(repository, sdk, terminal, Baseline.Find(repository));
        if (report.Severity >= Severity.Unsound)
        {
            TerminalReport.Write(terminal, report);
            return report.ExitCode;
        }

        new Release(repository).Make(version, report.Version, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        terminal.MarkupLineInterpolated(
            $"[green]{version} is ready[/]: look at the changes, then commit them and tag the commit [bold]v{version}[/]."
        );
        return 0;
    }
}
