using System.Text.RegularExpressions;
using Synapse.TestSupport;

namespace Synapse.Documentation.Tests;

/// <summary>A page of the documentation: its code, its links and its headings.</summary>
internal sealed partial class MarkdownPage
{
    private static readonly string[] Ignored = ["bin", "obj", "node_modules", "artifacts", "TestResults", "_site", "api"];

    private readonly string _prose;

    private MarkdownPage(string text) => (Text, _prose) = (text, Fence().Replace(text, ""));

    /// <summary>Gets the paths of all pages in the repository.</summary>
    public static IReadOnlyList<string> AllPaths { get; } =
        [.. Find(new DirectoryInfo(RepositoryFolder.Root)).Order(StringComparer.Ordinal)];

    /// <summary>Gets the page as it stands.</summary>
    public string Text { get; }

    /// <summary>Gets the C# blocks, in order.</summary>
    public IReadOnlyList<string> CSharpBlocks => Blocks("csharp");

    /// <summary>Gets the commands, in order.</summary>
    public IReadOnlyList<string> Commands => Blocks("bash");

    /// <summary>Gets the headings, in order.</summary>
    public IReadOnlyList<string> Headings => [.. Heading().Matches(_prose).Select(match => match.Groups[1].Value.Trim())];

    /// <summary>Gets the links to other files or headings of the repository.</summary>
    public IEnumerable<string> Links => Link().Matches(CodeSpan().Replace(_prose, "code"))
        .Select(match => match.Groups[1].Value)
        .Where(link => !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal));

    /// <summary>Gets the fragments under which GitHub shows the headings.</summary>
    public IEnumerable<string> Anchors
    {
        get
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (string heading in Headings)
            {
                string text = LinkedText().Replace(heading, "$1");
                string anchor = NotInAnchor().Replace(text.ToLowerInvariant(), "").Replace(' ', '-');
                int count = seen[anchor] = seen.GetValueOrDefault(anchor) + 1;
                yield return count == 1 ? anchor : $"{anchor}-{count - 1}";
            }
        }
    }

    /// <summary>Gets the table rows, as their cells; head and rule left out.</summary>
    public IReadOnlyList<string[]> Rows =>
    [
        .. Text.Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | ").Select(cell => cell.Trim()).ToArray())
            .Where(cells => cells is not ["Python", ..]),
    ];

    /// <summary>Reads a page by its path in the repository.</summary>
    public static MarkdownPage Load(string path) => new(File.ReadAllText(RepositoryFolder.PathOf(path)).ReplaceLineEndings("\n"));

    /// <summary>The code spans of a text.</summary>
    public static IEnumerable<string> CodeSpans(string text) => CodeSpan().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>Removes the comments of C# code.</summary>
    public static string WithoutComments(string code) => Comment().Replace(code, "");

    private static IEnumerable<string> Find(DirectoryInfo folder) => folder.EnumerateFiles("*.md")
        .Select(file => Path.GetRelativePath(RepositoryFolder.Root, file.FullName).Replace('\\', '/'))
        .Concat(folder.EnumerateDirectories()
            .Where(child => !Ignored.Contains(child.Name, StringComparer.Ordinal) && !child.Name.StartsWith('.'))
            .SelectMany(Find));

    private string[] Blocks(string language) =>
        [.. Fence().Matches(Text).Where(match => match.Groups[1].Value == language).Select(match => match.Groups[2].Value)];

    [GeneratedRegex(@"^```(\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^#{1,6} (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex LinkedText();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NotInAnchor();

    [GeneratedRegex("[ ]*// .*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
