using System.Diagnostics;

namespace Synapse.SpecGate;

/// <summary>What a changed contract is compared with: the last release; before a first one, the committed contract.</summary>
internal static class Baseline
{
    public static SpecificationVersion Find(Repository repository) => LastRelease(repository) is { } version
        ? SpecificationVersion.Load(Path.Combine(repository.Released, $"{version}.yaml"), $"release {version}")
        : new SpecificationVersion("the last commit (nothing is released yet)", Committed(repository));

    /// <summary>The version of the last release; null before a first one.</summary>
    public static SemanticVersion? LastRelease(Repository repository) =>
        Directory.Exists(repository.Released)
            ? Directory
                .GetFiles(repository.Released, "*.yaml")
                .Select(file => SemanticVersion.Parse(Path.GetFileNameWithoutExtension(file)))
                .Max()
            : null;

    private static string Committed(Repository repository)
    {
        var start = new ProcessStartInfo("git", ["show", "HEAD:./openapi/synapse-integration.yaml"])
        {
            WorkingDirectory = repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process git = Process.Start(start)!;
        Task<string> errors = git.StandardError.ReadToEndAsync();
        string text = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return git.ExitCode == 0
            ? text
            : throw new GateException(
                $"git has no committed contract to compare with; name a file by --against. git says: {errors.Result.Trim()}"
            );
    }
}
