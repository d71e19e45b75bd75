using System.Text.RegularExpressions;

namespace Synapse.SpecGate.Checks;

/// <summary>The files of a folder, searched for what hand-written code says about the contract.</summary>
/// <param name="folder">The folder with the files.</param>
/// <param name="pattern">Which files.</param>
internal sealed class SourceFiles(string folder, string pattern)
{
    private static readonly string[] Made = ["bin", "obj"];

    private readonly Lazy<IReadOnlyList<(string Path, string Text)>> _files = new(() =>
    [
        .. from file in Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           where !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(Made.Contains)
           select (PlaceOf(file), File.ReadAllText(file)),
    ]);

    /// <summary>Gets the file and the line of the first match.</summary>
    public (string Path, int Line)? Find(Regex expression)
    {
        foreach ((string path, string text) in _files.Value)
        {
            if (expression.Match(text) is { Success: true } match)
            {
                return (path, text.AsSpan(0, match.Index).Count('\n') + 1);
            }
        }

        return null;
    }

    /// <summary>Whether a file has the text in quotes.</summary>
    public bool Says(string text) => _files.Value.Any(file => Has(file.Text, text));

    /// <summary>Gets the file that has the most of several texts in quotes: where one more of them belongs.</summary>
    public string WithMost(IReadOnlyCollection<string> texts) =>
        _files.Value.MaxBy(file => texts.Count(text => Has(file.Text, text))).Path;

    // From the root of the clone, as the other reports have it.
    private static string PlaceOf(string file)
    {
        DirectoryInfo? root = new FileInfo(file).Directory;
        while (root is not null && !Directory.Exists(Path.Combine(root.FullName, "openapi")))
        {
            root = root.Parent;
        }

        return Path.GetRelativePath(root?.FullName ?? "", file).Replace('\\', '/');
    }

    private static bool Has(string file, string text) => file.Contains($"\"{text}\"", StringComparison.Ordinal);
}
