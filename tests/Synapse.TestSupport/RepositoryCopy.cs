namespace Synapse.TestSupport;

/// <summary>A copy of parts of the repository, without anything built, in a temporary folder that is deleted with it.</summary>
public sealed class RepositoryCopy : IDisposable
{
    private static readonly string[] NotCopied = ["bin", "obj", "node_modules", "TestResults"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synapse-copy-");

    /// <summary>Copies files and folders, named by their paths in the repository.</summary>
    public RepositoryCopy(params IEnumerable<string> sources)
    {
        // A space and Korean letters: a build must work in a folder of any name.
        Root = Path.Combine(_folder.FullName, "내 프로젝트");
        foreach (string source in sources)
        {
            Copy(RepositoryFolder.PathOf(source), PathOf(source));
        }
    }

    /// <summary>Gets what a build of the SDK reads.</summary>
    public static IReadOnlyList<string> SdkSources { get; } =
    [
        "openapi", "build", "src/Synapse.Generated",
        "global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", ".editorconfig",
    ];

    /// <summary>Gets the folder that stands for the repository's root.</summary>
    public string Root { get; }

    /// <summary>Gets the path of a file or folder in the copy.</summary>
    public string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Replaces the first occurrence of a text in a file of the copy.</summary>
    /// <exception cref="InvalidOperationException">The file does not contain the text.</exception>
    public void Edit(string file, string text, string replacement)
    {
        string path = PathOf(file);
        File.WriteAllText(path, Replace(File.ReadAllText(path), text, replacement));
    }

    /// <summary>Replaces the first occurrence of a text in another.</summary>
    /// <exception cref="InvalidOperationException">It does not occur.</exception>
    public static string Replace(string whole, string text, string replacement) =>
        whole.IndexOf(text, StringComparison.Ordinal) is >= 0 and int place
            ? whole[..place] + replacement + whole[(place + text.Length)..]
            : throw new InvalidOperationException($"There is no such text: {text}");

    /// <inheritdoc/>
    public void Dispose()
    {
        // git keeps its objects read-only.
        foreach (FileInfo file in _folder.EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.IsReadOnly))
        {
            file.IsReadOnly = false;
        }

        _folder.Delete(recursive: true);
    }

    private static void Copy(string source, string target)
    {
        if (File.Exists(source))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(source, target);
            return;
        }

        foreach (string entry in Directory.EnumerateFileSystemEntries(source).Where(entry => !NotCopied.Contains(Path.GetFileName(entry))))
        {
            Copy(entry, Path.Combine(target, Path.GetFileName(entry)));
        }
    }
}
