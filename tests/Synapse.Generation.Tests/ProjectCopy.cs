using System.Diagnostics;
using System.Reflection;

namespace Synapse.Generation.Tests;

/// <summary>
/// A copy of what the SDK is built from, without anything built, in a folder with a space and Korean letters in its name.
/// </summary>
internal sealed class ProjectCopy : IDisposable
{
    private static readonly string[] Sources =
    [
        "openapi",
        "build",
        "src/Synapse.Generated",
        "global.json",
        "Directory.Build.props",
        "Directory.Build.targets",
        "Directory.Packages.props",
        ".editorconfig",
    ];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("synapse-generation-");

    public ProjectCopy()
    {
        string repository = typeof(ProjectCopy)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "RepositoryRoot")
            .Value!;
        Root = Path.Combine(_root.FullName, "내 프로젝트");
        foreach (string source in Sources)
        {
            Copy(Path.Combine(repository, source), Path.Combine(Root, source));
        }
    }

    public string Root { get; }

    public string Spec => Path.Combine(Root, "openapi", "synapse-integration.yaml");

    /// <summary>A template that the generator can do without: the client is another then.</summary>
    public string Template =>
        Directory.EnumerateFiles(Path.Combine(Root, "build"), "Class.Form.liquid", SearchOption.AllDirectories).Single();

    public string GeneratedFile => Path.Combine(Root, "src", "Synapse.Generated", "obj", "nswag", "SynapseClient.g.cs");

    public string Assembly(string framework) =>
        Path.Combine(Root, "src", "Synapse.Generated", "bin", "Debug", framework, "Synapse.Generated.dll");

    /// <summary>Removes whatever was built; the packages stay restored.</summary>
    public void Clean()
    {
        string project = Path.Combine(Root, "src", "Synapse.Generated");
        foreach (string folder in (string[])["bin", "obj/Debug", "obj/nswag"])
        {
            var built = new DirectoryInfo(Path.Combine(project, folder));
            if (built.Exists)
            {
                built.Delete(recursive: true);
            }
        }
    }

    /// <summary>Changes a text in a file, which must hold it.</summary>
    public static void Edit(string path, string text, string replacement)
    {
        string before = File.ReadAllText(path);
        string after = before.Replace(text, replacement, StringComparison.Ordinal);
        File.WriteAllText(
            path,
            before != after ? after : throw new InvalidOperationException($"{Path.GetFileName(path)} does not hold: {text}")
        );
    }

    public async Task RestoreAsync()
    {
        BuildResult restore = await RunAsync("restore");
        if (restore.ExitCode != 0)
        {
            throw new InvalidOperationException(restore.Output);
        }
    }

    /// <summary>Builds without what says nothing about the generation: analyzers and the documentation file.</summary>
    public Task<BuildResult> BuildAsync(params string[] arguments) =>
        RunAsync("build", ["--no-restore", "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false", .. arguments]);

    /// <summary>Runs the target that generates the client, as a build of one framework does, and nothing else.</summary>
    public Task<BuildResult> GenerateAsync(string framework = "net10.0") =>
        RunAsync("build", "--no-restore", "-f", framework, "-t:GenerateSynapseClient");

    private async Task<BuildResult> RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (string[])[command, "src/Synapse.Generated", "-nodeReuse:false", "-v:minimal", "-tl:off", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        // What the test host was started with must not steer the build.
        foreach (
            string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray()
        )
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new BuildResult(process.ExitCode, output + await errors);
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static void Copy(string source, string target)
    {
        if (File.Exists(source))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
            return;
        }

        foreach (
            string entry in Directory
                .EnumerateFileSystemEntries(source)
                .Where(entry => Path.GetFileName(entry) is not ("bin" or "obj" or "node_modules"))
        )
        {
            Copy(entry, Path.Combine(target, Path.GetFileName(entry)));
        }
    }
}
