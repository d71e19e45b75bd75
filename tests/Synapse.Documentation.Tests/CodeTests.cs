using NUnit.Framework;
using Synapse.TestSupport;

namespace Synapse.Documentation.Tests;

/// <summary>Every block of C# in the documents compiles as it stands, runs, and prints what its comments say.</summary>
[NonParallelizable]
internal sealed class CodeTests
{
    // Synapse.ContractGeneration.Tests checks it: its code is generated.
    private const string Contracts = "docs/contract-guide.md";

    private static IEnumerable<TestCaseData> Blocks =>
        from page in MarkdownPage.AllPaths.Where(page => page != Contracts)
        from block in Enumerable.Range(0, MarkdownPage.Load(page).CSharpBlocks.Count)
        select new TestCaseData(page, block);

    [TestCaseSource(nameof(Blocks))]
    public async Task Each_block_of_code_runs(string page, int index)
    {
        string code = MarkdownPage.Load(page).CSharpBlocks[index];
        if (IsSourceGenerated(code))
        {
            return;
        }

        await using DocumentedBackend backend = await DocumentedBackend.StartAsync();
        PrintedLines.Check(code, await backend.RunAsync(code));
    }

    // A source generator runs over it there.
    [Test]
    public void The_source_generated_context_is_the_one_that_this_project_compiles() => Assert.That(
        File.ReadAllText(RepositoryFolder.PathOf("tests", "Synapse.Documentation.Tests", "AppJson.cs")).ReplaceLineEndings("\n"),
        Does.EndWith(WithoutUsings(MarkdownPage.Load("docs/json.md").CSharpBlocks.Single(IsSourceGenerated))));

    private static bool IsSourceGenerated(string block) => block.Contains("JsonSerializerContext", StringComparison.Ordinal);

    private static string WithoutUsings(string code) => string.Join(
        '\n', code.Split('\n').SkipWhile(line => line.Length == 0 || line.StartsWith("using ", StringComparison.Ordinal)));
}
