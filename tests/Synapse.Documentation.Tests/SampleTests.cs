using NUnit.Framework;
using Synapse.TestSupport;

namespace Synapse.Documentation.Tests;

/// <summary>Every sample compiles, runs and prints what it is for, and is listed.</summary>
[NonParallelizable]
internal sealed class SampleTests
{
    private static readonly Dictionary<string, string[]> Prints = new(StringComparer.Ordinal)
    {
        ["faults.cs"] =
        [
            "passed: a read is retried",
            "passed: a run is sent once",
            "passed: the run was executed, and is not sent again",
        ],
        ["follow-job.cs"] = ["complete"],
        ["job-logger.cs"] = ["lost: 0", """completed: {"accuracy":0.97}"""],
        ["passthrough.cs"] = ["Healthy", "run: 200"],
        ["tenants.cs"] = ["acme: Plugin of acme", "globex: Plugin of globex"],
        ["upload-progress.cs"] = ["[##########] 100 %", "release 1.0.0, 8388608 bytes"],
        ["worker.cs"] = ["nightly run: completed"],
        ["workflow.cs"] = ["Image Processor 1.0.0", "job 1: completed", "1 of 1 jobs"],
    };

    private static IEnumerable<string> Samples =>
        Directory.EnumerateFiles(RepositoryFolder.PathOf("samples"), "*.cs").Select(file => Path.GetFileName(file));

    [TestCaseSource(nameof(Samples))]
    public async Task Each_sample_runs(string sample)
    {
        string code = await File.ReadAllTextAsync(RepositoryFolder.PathOf("samples", sample));

        string output = await Snippet.Compile(code.ReplaceLineEndings("\n")).RunAsync();

        string[] lines = output.Split('\n', StringSplitOptions.TrimEntries);
        Assert.That(lines.Where(Prints[sample].Contains), Is.EqualTo(Prints[sample]), output);
        Assert.That(lines, Has.None.StartsWith("FAILED"));
        Assert.That(MarkdownPage.Load("samples/README.md").Links, Has.Some.EqualTo(sample));
    }
}
