using System.Text.Json;

namespace Synapse.Edits.Protections;

/// <summary>
/// A copy of the repository whose tests are built once. An edit compiles the SDK alone, by the compiler's own command line: its
/// public and internal face stays the same, so the tests run with it as they are.
/// </summary>
internal sealed class BuiltCopy : IDisposable
{
    private const string Sdk = "src/Synapse.Generated";
    private const string Tests = "tests/Synapse.Generated.Tests";

    private readonly RepositoryCopy _copy;
    private readonly SemaphoreSlim _compiling = new(1);
    private string _compiler = "";

    private BuiltCopy(RepositoryCopy copy) => _copy = copy;

    private string SdkFolder => Path.Combine(_copy.Root, Sdk);

    private string ResponseFile => Path.Combine(_copy.Root, "csc.rsp");

    public static async Task<BuiltCopy> CreateAsync(string repository, CancellationToken cancellationToken)
    {
        var copy = new BuiltCopy(await RepositoryCopy.CreateAsync(repository, cancellationToken));
        await copy.RunAsync(["build", Tests, "-f", "net10.0", "-nodeReuse:false", "-tl:off", "-p:RunAnalyzers=false"], cancellationToken);

        // Up to date, it would not say how it is compiled.
        File.SetLastWriteTimeUtc(Path.Combine(copy.SdkFolder, "Runtime", "RetryPolicy.cs"), TimeProvider.System.GetUtcNow().UtcDateTime);
        ProcessResult commandLine = await copy.RunAsync(
            [
                "msbuild", Sdk, "-t:Compile", "-nodeReuse:false", "-p:TargetFramework=net10.0", "-p:RunAnalyzers=false",
                "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
                "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath",
            ],
            cancellationToken);
        using JsonDocument answer = JsonDocument.Parse(commandLine.Output);
        string roslyn = answer.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!;
        copy._compiler = Path.Combine(roslyn, "bincore", "csc.dll");
        var arguments = answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(argument => argument.GetProperty("Identity").GetString()!)
            .Where(argument => argument != "/noconfig")
            .Select(argument => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument);
        File.WriteAllLines(copy.ResponseFile, [.. arguments, "/skipanalyzers+", "/warnaserror-"]);
        return copy;
    }

    /// <summary>A folder with the built tests, for one run at a time.</summary>
    public string CopyTests(int number)
    {
        string source = Path.Combine(_copy.Root, Tests, "bin", "Debug", "net10.0");
        string target = Path.Combine(_copy.Root, Tests, "bin", "Debug", $"run{number}");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string to = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return target;
    }

    /// <summary>Puts an SDK without the protection beside the tests of a folder.</summary>
    /// <returns>The compiler's errors; none if it compiled.</returns>
    public async Task<IReadOnlyList<string>> CompileAsync(Edit edit, string folder, CancellationToken cancellationToken)
    {
        // One at a time: the source is shared.
        await _compiling.WaitAsync(cancellationToken);
        bool isTemplate = !edit.File.StartsWith(Sdk, StringComparison.Ordinal);
        try
        {
            using (_copy.Apply(edit))
            {
                await (isTemplate ? GenerateAsync(cancellationToken) : Task.CompletedTask);
                ProcessResult compiled = await ProcessResult.RunAsync(
                    "dotnet",
                    [_compiler, "/shared", "/noconfig", $"@{ResponseFile}", "/out:" + Path.Combine(folder, "Synapse.Generated.dll")],
                    SdkFolder,
                    cancellationToken);
                return compiled.ExitCode == 0 ? [] : TestRun.BuildErrors(compiled.Output);
            }
        }
        finally
        {
            await (isTemplate ? GenerateAsync(cancellationToken) : Task.CompletedTask);
            _compiling.Release();
        }
    }

    public void Dispose()
    {
        _compiling.Dispose();
        _copy.Dispose();
    }

    // A build that stops at the compiler has generated: the compiler's own run tells what is wrong.
    private Task<ProcessResult> GenerateAsync(CancellationToken cancellationToken) => ProcessResult.RunAsync(
        "dotnet",
        ["build", Sdk, "-f", "net10.0", "--no-restore", "-nodeReuse:false", "-tl:off", "-p:RunAnalyzers=false"],
        _copy.Root,
        cancellationToken);

    private async Task<ProcessResult> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        ProcessResult result = await ProcessResult.RunAsync("dotnet", arguments, _copy.Root, cancellationToken);
        return result.ExitCode == 0
            ? result
            : throw new InvalidOperationException($"dotnet {arguments[0]} ended with {result.ExitCode}:\n{result.Output}");
    }
}
