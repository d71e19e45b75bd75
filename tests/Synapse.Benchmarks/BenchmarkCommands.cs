using System.CommandLine;
using System.Reflection;
using Synapse.Benchmarks.Server;

namespace Synapse.Benchmarks;

/// <summary>The commands.</summary>
internal static class BenchmarkCommands
{
    public static Task<int> RunAsync(string[] args)
    {
        string repository = Assembly
            .GetExecutingAssembly()
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(data => data.Key == "RepositoryRoot")
            .Value!;
        string artifacts = Path.Combine(repository, "artifacts");
        var server = new Command("server", "Serves the canned answers until the standard input ends.");
        server.SetAction((_, _) => CannedServer.RunAsync());
        var root = new RootCommand("How fast the SDK is, beside what else there is.")
        {
            RatiosCommand.Create(Path.Combine(repository, "tests", "Synapse.Benchmarks"), artifacts),
            SingleCommand.Create(Path.Combine(artifacts, "single")),
            BuildCommand.Create(repository, artifacts),
            server,
        };
        return root.Parse(args).InvokeAsync();
    }
}
