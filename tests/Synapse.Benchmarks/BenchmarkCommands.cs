using System.CommandLine;
using Synapse.Benchmarks.Server;

namespace Synapse.Benchmarks;

/// <summary>The commands.</summary>
internal static class BenchmarkCommands
{
    public static Task<int> RunAsync(string[] args)
    {
        var server = new Command("server", "Serves the canned answers until the standard input ends.");
        server.SetAction((_, _) => CannedServer.RunAsync());
        return new RootCommand("How fast the SDK is, beside what else there is.") { RatiosCommand.Create(), server }.Parse(args).InvokeAsync();
    }
}
