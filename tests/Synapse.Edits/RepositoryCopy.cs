namespace Synapse.Edits;

/// <summary>A copy of the repository's tracked files in a folder of its own, so that edits never touch the original.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("synapse-edits-");

    private RepositoryCopy()
    {
    }

    public string Root => _root.FullName;

    public static async Task<RepositoryCopy> CreateAsync(string repository, CancellationToken cancellationToken)
    {
        var copy = new RepositoryCopy();
        ProcessResult files = await ProcessResult.RunAsync("git", ["ls-files", "-z"], repository, cancellationToken);
        foreach (
            string file in files
                .Output.Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Where(file => File.Exists(Path.Combine(repository, file)))
        )
        {
            string target = Path.Combine(copy.Root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(repository, file), target);
        }

        return copy;
    }

    /// <summary>Makes an edit, and takes it back when disposed.</summary>
    public IDisposable Apply(Edit edit)
    {
        string path = Path.Combine(Root, edit.File);
        string original = File.ReadAllText(path);
        int place = original.IndexOf(edit.Text, StringComparison.Ordinal);
        if (place < 0)
        {
            throw new InvalidOperationException($"The edit \"{edit.Name}\" is out of date: {edit.File} does not hold: {edit.Text}");
        }

        File.WriteAllText(path, original[..place] + edit.Replacement + original[(place + edit.Text.Length)..]);
        return new Undo(path, original);
    }

    public void Dispose() => _root.Delete(recursive: true);

    private sealed class Undo(string path, string original) : IDisposable
    {
        public void Dispose() => File.WriteAllText(path, original);
    }
}
