using System.Diagnostics;
using Synapse.Benchmarks.Harness;

namespace Synapse.Benchmarks.Build;

/// <summary>What a change costs a developer: builds of the SDK, of both frameworks, on a copy.</summary>
internal static class BuildMeasurement
{
    private const int Rounds = 3;

    public static async Task<BuildResult> RunAsync(string repository, Action<string> report)
    {
        using var copy = new ProjectCopy(repository);
        report("first build");
        await BuildAsync(copy, "--verbosity:quiet");

        report("nothing changed");
        (DateTime generated, DateTime compiled) = (copy.Generated, copy.Compiled);
        double unchanged = await BuildAsync(copy, "--no-restore");
        bool noToolRan = (generated, compiled) == (copy.Generated, copy.Compiled);

        var rounds = new List<double[]>();
        int[] order = [0, 1];
        for (int round = 1; round <= Rounds; round++)
        {
            report($"changes, round {round} of {Rounds}");
            var seconds = new double[order.Length];
            Random.Shared.Shuffle(order);
            foreach (int i in order)
            {
                seconds[i] = i == 0
                    ? await ChangeAsync(copy, () => copy.ChangeCode(round), regenerates: false)
                    : await ChangeAsync(copy, () => copy.ChangeContract(round), regenerates: true);
            }

            rounds.Add(seconds);
        }

        Paired[] paired = Paired.Of(rounds);
        return new BuildResult(unchanged, noToolRan, paired[0].Seconds, paired[1].Seconds, paired[1].Ratio);
    }

    private static async Task<double> ChangeAsync(ProjectCopy copy, Action change, bool regenerates)
    {
        (DateTime generated, DateTime compiled) = (copy.Generated, copy.Compiled);
        change();
        double seconds = await BuildAsync(copy, "--no-restore");
        return copy.Compiled > compiled && (copy.Generated > generated) == regenerates
            ? seconds
            : throw new InvalidOperationException("The build did not do what the change asks for.");
    }

    private static async Task<double> BuildAsync(ProjectCopy copy, string argument)
    {
        double start = Clock.Wall.Now;
        using Process build = Process.Start(new ProcessStartInfo("dotnet", ["build", copy.Project, "--configuration", "Release", argument])
        {
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("dotnet did not start.");
        string output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return build.ExitCode == 0 ? Clock.Wall.Now - start : throw new InvalidOperationException(output);
    }
}
