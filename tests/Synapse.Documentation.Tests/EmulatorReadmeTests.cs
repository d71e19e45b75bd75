using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using Synapse.Generated;

namespace Synapse.Documentation.Tests;

/// <summary>The code of the emulator's README compiles as it stands, and prints what its comments say.</summary>
[NonParallelizable]
internal sealed class EmulatorReadmeTests
{
    private const string Printed = "); // ";

    private static IEnumerable<int> Blocks => Enumerable.Range(0, MarkdownPage.Load("src/Synapse.Emulator/README.md").CSharpBlocks.Count);

    [TestCaseSource(nameof(Blocks))]
    public async Task Each_block_of_code_runs_and_prints_what_it_says(int index)
    {
        string code = MarkdownPage.Load("src/Synapse.Emulator/README.md").CSharpBlocks[index];
        string[] said =
        [
            .. code.Split('\n')
                .Where(line => line.Contains(Printed, StringComparison.Ordinal))
                .Select(line => line[(line.IndexOf(Printed, StringComparison.Ordinal) + Printed.Length)..]),
        ];

        string output = await Snippet
            .Compile(code)
            .RunAsync(
                new SnippetContext(
                    Client: null!,
                    AccessToken: "",
                    new JobId(1),
                    new Progress<JobProgress>(),
                    new ServiceCollection(),
                    new ConfigurationBuilder().Build()
                )
            );

        Assert.That(
            output.Split('\n', StringSplitOptions.TrimEntries).Where(line => line is not ("" or "Image Processor")),
            Is.EqualTo(said)
        );
    }

    [Test]
    public void Shows_a_whole_test_with_faults_of_every_sort()
    {
        Assert.That(
            MarkdownPage.Load("src/Synapse.Emulator/README.md").CSharpBlocks,
            Has.Some.Contains("EmulatorFault.Busy(503").And.Some.Contains("TruncateBody").And.Some.Contains("ResetAfterExecution")
        );
    }
}
