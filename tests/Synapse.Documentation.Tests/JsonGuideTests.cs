using NUnit.Framework;
using Synapse.TestSupport;

namespace Synapse.Documentation.Tests;

/// <summary>The code of the guide to JSON compiles as it stands, and prints what it says.</summary>
[NonParallelizable]
internal sealed class JsonGuideTests
{
    private static readonly IReadOnlyList<string> Blocks = MarkdownPage.Load("docs/json.md").CSharpBlocks;

    private static IEnumerable<int> Programs => Enumerable.Range(0, Blocks.Count).Where(index => !IsDeclaration(Blocks[index]));

    [TestCaseSource(nameof(Programs))]
    public async Task Each_block_of_code_runs(int index) => Assert.That(await ReadmeTests.RunAsync(Blocks[index]), Is.Not.Null);

    [Test]
    public async Task The_first_program_prints_what_its_comments_say()
    {
        string output = await ReadmeTests.RunAsync(Blocks[0]);

        Assert.That(
            output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Is.EqualTo((string[])["""{"id":789,"status":"running","progress":75}""", "True", "True"]));
    }

    // A source generator runs over it there.
    [Test]
    public void The_context_is_the_one_that_this_project_compiles() => Assert.That(
        File.ReadAllText(RepositoryFolder.PathOf("tests", "Synapse.Documentation.Tests", "AppJson.cs")).ReplaceLineEndings("\n"),
        Does.EndWith(Blocks.Single(IsDeclaration).Replace("using System.Text.Json.Serialization;\n\n", "", StringComparison.Ordinal)));

    private static bool IsDeclaration(string block) => block.Contains("JsonSerializerContext", StringComparison.Ordinal);
}
