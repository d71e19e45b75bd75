using System.Text.RegularExpressions;

namespace Synapse.Benchmarks.Build;

/// <summary>A copy of what the SDK is built from, in a folder of its own, so that changes never touch the original.</summary>
internal sealed partial class ProjectCopy : IDisposable
{
    private static readonly string[] Folders = ["build", "openapi", "src/Synapse.Generated"];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("synapse-build-");

    public ProjectCopy(string repository)
    {
        foreach (string file in Directory.EnumerateFiles(repository))
        {
            Copy(repository, file);
        }

        foreach (
            string file in Folders.SelectMany(folder =>
                Directory.EnumerateFiles(Path.Combine(repository, folder), "*", SearchOption.AllDirectories)
            )
        )
        {
            if (!Path.GetRelativePath(repository, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                Copy(repository, file);
            }
        }
    }

    public string Project => Of("src/Synapse.Generated/Synapse.Generated.csproj");

    /// <summary>Says when the tool ran last.</summary>
    public DateTime Generated => File.GetLastWriteTimeUtc(Of("src/Synapse.Generated/obj/nswag/generated.stamp"));

    /// <summary>Says when the compiler ran last.</summary>
    public DateTime Compiled => File.GetLastWriteTimeUtc(Of("src/Synapse.Generated/obj/Release/net10.0/Synapse.Generated.dll"));

    /// <summary>Changes a description in the contract, which generated code repeats.</summary>
    public void ChangeContract(int round)
    {
        string contract = Of("openapi/synapse-integration.yaml");
        File.WriteAllText(contract, Description().Replace(File.ReadAllText(contract), $"description: Its version ({round})."));
    }

    /// <summary>Changes code that was written by hand.</summary>
    public void ChangeCode(int round) => File.AppendAllText(Of("src/Synapse.Generated/Client/SynapseClient.cs"), $"// {round}\n");

    public void Dispose() => _root.Delete(recursive: true);

    [GeneratedRegex(@"description: Its version( \(\d+\))?\.")]
    private static partial Regex Description();

    private string Of(string path) => Path.Combine(_root.FullName, path);

    private void Copy(string repository, string file)
    {
        string target = Of(Path.GetRelativePath(repository, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }
}
