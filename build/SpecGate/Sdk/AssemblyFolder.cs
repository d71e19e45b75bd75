namespace Synapse.SpecGate.Sdk;

/// <summary>A folder for versions of the SDK, with the assemblies of the packages that it refers to beside them.</summary>
internal sealed class AssemblyFolder : IDisposable
{
    private readonly DirectoryInfo _folder;

    public AssemblyFolder(Repository repository, IEnumerable<string> references)
    {
        _folder = Directory.CreateDirectory(Path.Combine(repository.Work, $"assemblies-{Guid.NewGuid():N}"));
        foreach (string reference in references.Where(reference => !IsOfFramework(reference)))
        {
            File.Copy(reference, Path.Combine(_folder.FullName, Path.GetFileName(reference)), overwrite: true);
        }
    }

    /// <summary>A file that was not there before: an assembly that was read is not overwritten.</summary>
    public string NewFile() => Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.dll");

    public void Dispose() => _folder.Delete(recursive: true);

    // The framework's own, as the compiler sees it: the runtime has the real one.
    private static bool IsOfFramework(string reference) => reference.Contains(".App.Ref", StringComparison.OrdinalIgnoreCase);
}
