using System.CommandLine;
using Synapse.Cli.Commands;
using Synapse.Emulator;

namespace Synapse.Cli.Demo;

/// <summary><c>dotnet synapse demo</c>: the whole product in a few seconds, without a backend.</summary>
internal static class DemoCommand
{
    public static Command Create(CommandLineHost host)
    {
        ToolOption<bool> plain = Options.Flag("--plain", host.Texts["option.plain"]);
        ToolOption<bool> json = Options.Flag("--json", host.Texts["option.demo-json"]);
        var command = new ToolCommand("demo", host.Texts["command.demo"])
        {
            Examples = ["demo", "demo --plain", "demo --json | jq .title"],
        };
        command.Add(plain);
        command.Add(json);
        command.SetAction((arguments, cancellationToken) =>
            RunAsync(host, ChooseReporter(host, arguments.GetValue(plain), arguments.GetValue(json)), cancellationToken));
        return command;
    }

    internal static IDemoReporter ChooseReporter(CommandLineHost host, bool plain, bool json) => (json, plain ? null : host.Terminal) switch
    {
        (true, _) => new JsonReporter(host.Out),
        (_, { } terminal) => new TerminalReporter(terminal),
        _ => new PlainReporter(host.Out),
    };

    private static async Task<int> RunAsync(CommandLineHost host, IDemoReporter reporter, CancellationToken cancellationToken)
    {
        try
        {
            var options = new SynapseEmulatorOptions { Seed = EmulatorSeed.Documented, JobStepInterval = TimeSpan.FromMilliseconds(300) };
            await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(options, cancellationToken);
            return await DemoScript.RunAsync(emulator, reporter, host.Time, cancellationToken) ? ExitCode.Success : ExitCode.Failure;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Cancelled;
        }
    }
}
