using System.Text.RegularExpressions;
using Synapse.TestSupport;

namespace Synapse.Documentation.Tests;

/// <summary>A page of the documentation and the code in it.</summary>
internal sealed partial class MarkdownPage
{
    private MarkdownPage(string text) => Text = text;

    /// <summary>The page as it stands.</summary>
    public string Text { get; }

    /// <summary>The C# blocks, in order.</summary>
    public IReadOnlyList<string> CSharpBlocks => Blocks("csharp");

    /// <summary>The commands, in order.</summary>
    public IReadOnlyList<string> Commands => Blocks("bash");

    /// <summary>The table rows, as their cells; head and rule left out.</summary>
    public IReadOnlyList<string[]> Rows =>
        [
            .. Text.Split('\n')
                .Where(line =>
                    line.StartsWith("| `", StringComparison.Ordinal)
                    || line.StartsWith("| all", StringComparison.Ordinal)
                    || line.StartsWith("| polling", StringComparison.Ordinal)
                )
                .Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim()).ToArray()),
        ];

    /// <summary>Reads a page by its path in the repository.</summary>
    public static MarkdownPage Load(string path) => new(File.ReadAllText(RepositoryFolder.PathOf(path)).ReplaceLineEndings("\n"));

    /// <summary>The code spans of a text.</summary>
    public static IEnumerable<string> CodeSpans(string text) => CodeSpan().Matches(text).Select(match => match.Groups[1].Value);

    private string[] Blocks(string language) =>
        [.. Fence().Matches(Text).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value)];

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();
}
