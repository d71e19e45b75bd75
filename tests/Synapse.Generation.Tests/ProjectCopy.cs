using Synapse.TestSupport;

namespace Synapse.Generation.Tests;

/// <summary>A copy of the SDK's project and its builds.</summary>
internal sealed class ProjectCopy : IDisposable
{
    private const string Project = "src/Synapse.Generated";

    /// <summary>
    /// Leaves out what says nothing about the generation. The same for every build: the generator would be compiled again where
    /// they differ, and by two builds at once into one file.
    /// </summary>
    private static readonly string[] WithoutExtras = ["--no-restore", "-p:RunAnalyzers=false", "-p:GenerateDocumentationFile=false"];

    private readonly RepositoryCopy _copy = new(RepositoryCopy.SdkSources);

    // Whether the last build was one of all frameworks, and nothing has changed since.
    private bool _isBuilt;

    public string Spec => _copy.PathOf("openapi", "synapse-integration.yaml");

    /// <summary>A template that the generator can do without: the client is another then.</summary>
    public string Template =>
        Directory.EnumerateFiles(_copy.PathOf("build"), "Class.Form.liquid", SearchOption.AllDirectories).Single();

    public string GeneratedFile => _copy.PathOf(Project, "obj", "nswag", "SynapseClient.g.cs");

    public string Assembly(string framework) => _copy.PathOf(Project, "bin", "Debug", framework, "Synapse.Generated.dll");

    /// <summary>Removes whatever was built; the packages stay restored.</summary>
    public void Clean()
    {
        _isBuilt = false;
        foreach (string folder in (string[])["bin", "obj/Debug", "obj/nswag"])
        {
            var built = new DirectoryInfo(_copy.PathOf(Project, folder));
            if (built.Exists)
            {
                built.Delete(recursive: true);
            }
        }
    }

    /// <summary>Changes a text in the contract, which must hold it.</summary>
    public void EditSpec(string text, string replacement)
    {
        _isBuilt = false;
        _copy.Edit(Spec, text, replacement);
    }

    public async Task RestoreAsync()
    {
        BuildResult restore = await RunAsync("restore");
        if (restore.ExitCode != 0)
        {
            throw new InvalidOperationException(restore.Output);
        }
    }

    public async Task<BuildResult> BuildAsync(params string[] arguments)
    {
        BuildResult build = await RunAsync("build", [.. WithoutExtras, .. arguments]);
        _isBuilt = build.ExitCode == 0 && arguments.Length == 0;
        return build;
    }

    /// <summary>Builds all frameworks, unless that was the last thing that happened.</summary>
    public Task EnsureBuiltAsync() => _isBuilt ? Task.CompletedTask : BuildAsync();

    /// <summary>Runs the target that generates the client, as a build of one framework does, and nothing else.</summary>
    public Task<BuildResult> GenerateAsync(string framework = "net10.0") =>
        RunAsync("build", [.. WithoutExtras, "-f", framework, "-t:GenerateSynapseClient"]);

    public void Dispose() => _copy.Dispose();

    private async Task<BuildResult> RunAsync(string command, params string[] arguments)
    {
        ProcessResult result = await ChildProcess.RunAsync(
            "dotnet", [command, Project, "-nodeReuse:false", "-v:minimal", "-tl:off", .. arguments], _copy.Root);
        return new BuildResult(result.ExitCode, result.All);
    }
}
