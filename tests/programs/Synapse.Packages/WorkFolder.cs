using Synapse.TestSupport;

namespace Synapse.Packages;

/// <summary>A folder outside the repository with a feed of the packages, and a cache of its own for what comes from that feed.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("synapse-packages-");
    private readonly string _feed;

    /// <param name="feed">The folder with the packages; <see langword="null" /> for an empty one in this folder.</param>
    public WorkFolder(string? feed)
    {
        _feed = feed ?? _root.CreateSubdirectory("feed").FullName;
        File.WriteAllText(
            PathOf("nuget.config"),
            $"""<configuration><packageSources><add key="packed" value="{_feed}" /></packageSources></configuration>""");
    }

    public IReadOnlyList<string> Packages => Directory.GetFiles(_feed, "*pkg");

    /// <summary>Gets what the processes in this folder are started with.</summary>
    public Dictionary<string, string> Environment => new()
    {
        ["NUGET_PACKAGES"] = PathOf("cache"),
        ["NUGET_FALLBACK_PACKAGES"] = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages"),
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
    };

    public string PathOf(params string[] parts) => Path.Combine([_root.FullName, .. parts]);

    public async Task PackAsync(params string[] projects)
    {
        foreach (string project in projects)
        {
            await RunAsync(
                RepositoryFolder.Root, "dotnet", "pack", RepositoryFolder.PathOf("src", project), "-v:quiet", "--output", _feed);
        }
    }

    /// <summary>Gets the version of a package in the feed.</summary>
    public string VersionOf(string package) => Path.GetFileNameWithoutExtension(
        Packages.Single(file => Path.GetFileName(file).StartsWith($"{package}.", StringComparison.Ordinal)
            && file.EndsWith(".nupkg", StringComparison.Ordinal)))[(package.Length + 1)..];

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="FailedException">It failed.</exception>
    public async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        bool isOutside = !folder.StartsWith(RepositoryFolder.Root, StringComparison.Ordinal);
        ProcessResult result = await ChildProcess.RunAsync(program, arguments, folder, isOutside ? Environment : null);
        return result.ExitCode == 0
            ? result.Output
            : throw new FailedException($"{program} {string.Join(' ', arguments)} ended with {result.ExitCode}:\n{result.All}");
    }

    public void Dispose() => _root.Delete(recursive: true);
}
