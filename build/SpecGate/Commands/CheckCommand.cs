using System.CommandLine;
using Spectre.Console;
using Synapse.SpecGate.Reports;
using Synapse.SpecGate.Sdk;

namespace Synapse.SpecGate.Commands;

/// <summary><c>check</c>: what the change of the contract means.</summary>
internal static class CheckCommand
{
    public static Command Create(Repository repository, SdkBuild sdk, IAnsiConsole terminal)
    {
        var against = new Option<FileInfo?>("--against")
        {
            Description = "The contract to compare with; else that of the last release, or before a first one the committed one.",
        };
        var json = new Option<FileInfo?>("--json") { Description = "Where to write the report as JSON." };
        var markdown = new Option<FileInfo?>("--markdown") { Description = "Where to write the report for a pull request." };
        var command = new Command(
            "check",
            "Say what the change of the contract means. Exit code: 0 harmless, 1 breaking, 2 not ready, 3 the gate itself failed."
        )
        {
            against,
            json,
            markdown,
        };
        command.SetAction(arguments =>
            Run(repository, sdk, terminal, arguments.GetValue(against), arguments.GetValue(json), arguments.GetValue(markdown))
        );
        return command;
    }

    private static int Run(
        Repository repository,
        SdkBuild sdk,
        IAnsiConsole terminal,
        FileInfo? against,
        FileInfo? json,
        FileInfo? markdown)
    {
        if (against is { Exists: false })
        {
            throw new GateException($"There is no file {against.FullName} to compare with.");
        }

        SpecificationVersion before = against is null
            ? Baseline.Find(repository)
            : SpecificationVersion.Load(against.FullName, against.Name);
        GateReport report = Run(repository, sdk, terminal, before);
        TerminalReport.Write(terminal, report);
        Save(json, report, JsonReport.Write);
        Save(markdown, report, MarkdownReport.Write);
        return report.ExitCode;
    }

    /// <summary>Runs every check and shows which one is at work.</summary>
    public static GateReport Run(Repository repository, SdkBuild sdk, IAnsiConsole terminal, SpecificationVersion before)
    {
        sdk.Start();
        Gate gate = Gate.Create(repository, sdk);
        int number = 0;
        return terminal
            .Status()
            .Start(
                "The contract is read …",
                status =>
                    gate.Run(
                        new SpecificationChange(before, SpecificationVersion.Current(repository)),
                        check => status.Status($"{++number}/{gate.Checks.Count} {Markup.Escape(check.Name)} …")
                    )
            );
    }

    private static void Save(FileInfo? file, GateReport report, Func<GateReport, string> write)
    {
        if (file is not null)
        {
            file.Directory!.Create();
            File.WriteAllText(file.FullName, write(report));
        }
    }
}
