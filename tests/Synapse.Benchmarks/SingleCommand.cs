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
            BenchmarkSwitcher.FromTypes([typeof(SingleCallBenchmarks)]).Run(["--artifacts", artifacts, "--filter", "*", .. parsed.UnmatchedTokens]);
        });
        return command;
    }
}
