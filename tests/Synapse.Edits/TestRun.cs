using System.Text.RegularExpressions;

namespace Synapse.Edits;

/// <summary>Runs test projects on a copy, one after the other, and stops at the first that notices something.</summary>
internal static partial class TestRun
{
    public static async Task<IReadOnlyList<string>> FindFailuresAsync(string root, IEnumerable<string> projects, CancellationToken cancellationToken)
    {
        foreach (string project in projects)
        {
            ProcessResult run = await ProcessResult.RunAsync(
                "dotnet", ["test", project, "-f", "net10.0", "-nodeReuse:false", "-tl:off", "--nologo"], root, cancellationToken);
            if (run.ExitCode != 0)
            {
                string name = Path.GetFileName(project);
                string[] failures = [.. FailedTest().Matches(run.Output).Select(match => $"{name}: {match.Groups[1].Value}").Distinct()];
                string[] errors = [.. BuildError().Matches(run.Output).Select(match => "build: " + match.Groups[1].Value.Trim()).Distinct().Take(3)];
                return failures.Length > 0 ? failures
                    : errors.Length > 0 ? errors
                    : throw new InvalidOperationException($"The tests of {name} ended with exit code {run.ExitCode} and said nothing:\n{run.Output}");
            }
        }

        return [];
    }

    [GeneratedRegex(@"^  Failed (.+?) \[[^\]]*\]\s*$", RegexOptions.Multiline)]
    private static partial Regex FailedTest();

    [GeneratedRegex(@"\berror (\w+: .*?)(?: \[|$)", RegexOptions.Multiline)]
    private static partial Regex BuildError();
}
