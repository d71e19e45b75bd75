using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Synapse.Benchmarks.Harness;
using Synapse.TestSupport;

namespace Synapse.Benchmarks;

/// <summary>Measures how long a change takes to become a compiled client, on a copy of the repository.</summary>
internal static class BuildCommand
{
    private const string Sdk = "src/Synapse.Generated";
    private const int Rounds = 5;

    public static Command Create()
    {
        var command = new Command("build", "Measures a build after a change of the contract, compared with the compile alone.");
        command.SetAction((_, _) => AnsiConsole.Status().StartAsync("Copying", RunAsync));
        return command;
    }

    private static async Task<int> RunAsync(StatusContext status)
    {
        using var copy = new RepositoryCopy(RepositoryCopy.SdkSources);
        status.Status("First build");
        await BuildAsync(copy);
        double unchanged = await BuildAsync(copy, "--no-restore");
        var rounds = new List<double[]>();
        for (int round = 1; round <= Rounds; round++)
        {
            status.Status($"Changes, round {round} of {Rounds}");
            File.AppendAllText(copy.PathOf(Sdk, "Client", "SynapseClient.cs"), $"// {round}\n");
            double code = await BuildAsync(copy, "--no-restore");
            copy.Edit("openapi/synapse-integration.yaml", "description: Its", $"description: Its {round}");
            rounds.Add([code, await BuildAsync(copy, "--no-restore")]);
        }

        Paired[] paired = Paired.Of(rounds);
        AnsiConsole.Write(new Table()
            .AddColumns("Build of the SDK after", "Seconds").AddRow("nothing changed", Text(unchanged))
            .AddRow("code changed", Text(paired[0].Seconds))
            .AddRow("contract changed", $"{Text(paired[1].Seconds)} ({Text(paired[1].Ratio)} of code changed)"));
        return 0;
    }

    private static async Task<double> BuildAsync(RepositoryCopy copy, params string[] arguments)
    {
        double start = Clock.Wall.Now;
        ProcessResult build = await ChildProcess.RunAsync("dotnet", ["build", Sdk, "-c", "Release", .. arguments], copy.Root);
        return build.ExitCode == 0 ? Clock.Wall.Now - start : throw new InvalidOperationException(build.All);
    }

    private static string Text(double value) => value.ToString("0.0#", CultureInfo.InvariantCulture);
}
