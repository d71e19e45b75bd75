using System.Text.RegularExpressions;

namespace Synapse.Edits;

/// <summary>Runs test projects on a copy, one after the other, and stops at the first that notices something.</summary>
internal static partial class TestRun
{
    public static async Task<IReadOnlyList<string>> FindFailuresAsync(
        string root,
        IEnumerable<string> projects,
        CancellationToken cancellationToken
    )
    {
        foreach (string project in projects)
        {
            ProcessResult run = await ProcessResult.RunAsync(
                "dotnet", ["test", project, "-f", "net10.0", "-nodeReuse:false", "-tl:off", "--nologo"], root, cancellationToken);
            if (run.ExitCode != 0)
            {
                string name = Path.GetFileName(project);
                string[] failures = [.. FailedTests(run.Output).Select(test => $"{name}: {test}")];
                string[] errors = [.. BuildErrors(run.Output).Select(error => "build: " + error)];
                return failures.Length > 0 ? failures
                    : errors.Length > 0 ? errors
                    : throw new InvalidOperationException(
                        $"The tests of {name} ended with exit code {run.ExitCode} and said nothing:\n{run.Output}"
                    );
            }
        }

        return [];
    }

    public static IReadOnlyList<string> FailedTests(string output) =>
        [.. FailedTest().Matches(output).Select(match => match.Groups[1].Value).Distinct()];

    public static IReadOnlyList<string> BuildErrors(string output) =>
        [.. BuildError().Matches(output).Select(match => match.Groups[1].Value.Trim()).Distinct().Take(3)];

    [GeneratedRegex(@"^  Failed (.+?) \[[^\]]*\]\s*$", RegexOptions.Multiline)]
    private static partial Regex FailedTest();

    [GeneratedRegex(@"\berror (\w+: .*?)(?: \[|$)", RegexOptions.Multiline)]
    private static partial Regex BuildError();
}
