using System.Xml.Linq;
using Synapse.Emulator;
using Synapse.TestSupport;

namespace Synapse.Packages;

/// <summary>Something that uses the packages outside the repository.</summary>
/// <param name="Name">The name, which is that of its folder in <c>consumers</c>.</param>
/// <param name="Command">The arguments of dotnet that run it in its folder.</param>
/// <param name="Output">What it must print.</param>
internal sealed record Consumer(string Name, string[] Command, string Output)
{
    public static IReadOnlyList<Consumer> All { get; } =
    [
        new("console", ["run"], "plugins: 1"),
        new("web", ["run"], "GET /plugins: 1, GET /health: Healthy"),
        new("tests", ["test"], "Passed!"),
        new("file", ["run", "plugins.cs"], "plugins: 1"),
        new("emulator-file", ["run", "emulator.cs"], "plugins: 1"),
        new("reference", ["run"], File.ReadAllText(RepositoryFolder.PathOf(Folder, "reference", "output.txt")).TrimEnd()),
        new("tool", [], "from outside"),
    ];

    private static string Folder => Path.Combine("tests", "programs", "Synapse.Packages", "consumers");

    public async Task RunAsync(WorkFolder work, SynapseEmulator emulator)
    {
        emulator.Reset();
        Directory.CreateDirectory(work.PathOf(Name));
        string output = Name == "tool" ? await RunToolAsync(work, emulator) : await RunProjectAsync(work, emulator);
        if (!output.ReplaceLineEndings().Contains(Output.ReplaceLineEndings(), StringComparison.Ordinal))
        {
            throw new FailedException($"{Name} did not print \"{Output}\":\n{output}");
        }
    }

    private async Task<string> RunProjectAsync(WorkFolder work, SynapseEmulator emulator)
    {
        Dictionary<string, string> versions = Versions(work);
        string source = RepositoryFolder.PathOf(Folder, Name);
        foreach (string file in Directory.EnumerateFiles(source))
        {
            string text = versions.Aggregate(
                await File.ReadAllTextAsync(file),
                (text, version) => text.Replace($"@{version.Key}@", version.Value, StringComparison.Ordinal));
            await File.WriteAllTextAsync(work.PathOf(Name, Path.GetFileName(file)), text);
        }

        return await work.RunAsync(work.PathOf(Name), "dotnet", [.. Command, .. Connection(emulator)]);
    }

    private async Task<string> RunToolAsync(WorkFolder work, SynapseEmulator emulator)
    {
        string folder = work.PathOf(Name);
        await work.RunAsync(
            folder, "dotnet", "tool", "install", "Synapse.Cli", "--version", work.VersionOf("Synapse.Cli"), "--tool-path", folder);
        return await work.RunAsync(
            folder,
            Path.Combine(folder, "dotnet-synapse"),
            ["plugins", "create", "--data", """{"name": "from outside"}""", .. Options(emulator)]);
    }

    /// <summary>The versions of the packages that were packed, and of the others that the repository uses.</summary>
    private static Dictionary<string, string> Versions(WorkFolder work)
    {
        Dictionary<string, string> versions = XDocument.Load(RepositoryFolder.PathOf("Directory.Packages.props"))
            .Descendants("PackageVersion")
            .ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")!.Value);
        versions["Synapse.Generated"] = work.VersionOf("Synapse.Generated");
        versions["Synapse.Emulator"] = work.VersionOf("Synapse.Emulator");
        return versions;
    }

    private string[] Connection(SynapseEmulator emulator) =>
        Name is "tests" or "reference" ? [] : ["--", emulator.BaseAddress.ToString(), emulator.Credentials.AccessToken];

    private static string[] Options(SynapseEmulator emulator) =>
        ["--base-url", emulator.BaseAddress.ToString(), "--access-token", emulator.Credentials.AccessToken];
}
