using System.CommandLine;
using Synapse.Benchmarks.Server;
using Synapse.TestSupport;

namespace Synapse.Benchmarks;

/// <summary>The commands.</summary>
internal static class BenchmarkCommands
{
    public static Task<int> RunAsync(string[] args)
    {
        var server = new Command("server", "Serves the canned answers until the standard input ends.");
        server.SetAction((_, _) => CannedServer.RunAsync());
        var root = new RootCommand("How fast the SDK is, compared with other clients.")
        {
            RatiosCommand.Create(RepositoryFolder.PathOf("tests", "programs", "Synapse.Benchmarks"), RepositoryFolder.Artifacts),
            BuildCommand.Create(),
            server,
        };
        return root.Parse(args).InvokeAsync();
    }
}
