using System.CommandLine;
using BenchmarkDotNet.Running;

namespace Synapse.Benchmarks;

/// <summary>Measures single calls by BenchmarkDotNet.</summary>
internal static class SingleCommand
{
    public static Command Create(string artifacts)
    {
        var command = new Command("single", "Measures single calls by BenchmarkDotNet; further arguments are its own.")
        {
            Aliases = { "bdn" },
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction(parsed =>
        {
            BenchmarkRunner.Run<SingleCallBenchmarks>(args: ["--artifacts", artifacts, .. parsed.UnmatchedTokens]);
        });
        return command;
    }
}
