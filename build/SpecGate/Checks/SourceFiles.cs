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

    /// <summary>The folder from the root of the clone: where a first file belongs.</summary>
    public string Folder => PlaceOf(folder);

    /// <summary>Gets the file and the line of the first match.</summary>
    public (string Path, int Line)? Find(Regex expression)
    {
        foreach ((string path, string text) in _files.Value)
        {
            if (expression.Match(text) is { Success: true } match)
            {
                return (path, LineOf(text, match.Index));
            }
        }

        return null;
    }

    /// <summary>Gets the file that has most matches, and the line of the last of them.</summary>
    public (string Path, int Line)? FindMost(Regex expression) => _files.Value
        .Select(file => (file.Path, file.Text, Matches: expression.Matches(file.Text)))
        .Where(file => file.Matches.Count > 0)
        .MaxBy(file => file.Matches.Count) is ({ } path, var text, var matches)
            ? (path, LineOf(text, matches[^1].Index))
            : null;

    /// <summary>Whether a file names a field.</summary>
    public bool Names(string field) => Find(Name(field)) is not null;

    /// <summary>
    /// Gets the file that names most of several fields, and the line that names the nearest one before a field: where that one belongs.
    /// </summary>
    public (string Path, int Line)? Beside(string field, IReadOnlyList<string> fields)
    {
        var known = fields.Where(other => other != field).ToDictionary(other => other, Name);
        (string Path, string Text) file = _files.Value.MaxBy(file => known.Values.Count(name => name.IsMatch(file.Text)));
        return fields.TakeWhile(other => other != field).Reverse()
            .Concat(fields)
            .Where(known.ContainsKey)
            .Select(other => known[other].Match(file.Text))
            .FirstOrDefault(match => match.Success) is { } match
                ? (file.Path, LineOf(file.Text, match.Index))
                : null;
    }

    // In JSON and in dictionaries in quotes, in anonymous objects as a member.
    private static Regex Name(string field) =>
        new($@"""{Regex.Escape(field)}""|\b{Regex.Escape(field)} = ", RegexOptions.CultureInvariant);

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

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
}
