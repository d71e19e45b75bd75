namespace Synapse.Emulator.Database;

/// <summary>
/// The folder that an emulator owns while it runs; without one, data lives in memory and archives in a temporary folder. Two emulators on
/// one directory would run the same jobs twice. The lock goes away with the process, even when it is killed.
/// </summary>
internal sealed class DataDirectory : IDisposable
{
    private readonly string? _path;
    private readonly FileStream? _lock;

    /// <exception cref="EmulatorDataException">The directory cannot be used.</exception>
    public DataDirectory(SynapseEmulatorOptions options)
    {
        _path = options.DataDirectory;
        if (_path is null)
        {
            Archives = Path.Combine(Path.GetTempPath(), "synapse-emulator-" + Guid.NewGuid().ToString("N"));
            return;
        }

        Archives = Path.Combine(_path, "archives");
        _lock = Lock(_path);
    }

    /// <summary>Gets the file of the database, or null for a database in memory.</summary>
    public string? DatabaseFile => _path is null ? null : Path.Combine(_path, "synapse.db");

    /// <summary>Gets the folder of the uploaded archives.</summary>
    public string Archives { get; }

    public void Dispose()
    {
        _lock?.Dispose();
        if (_path is null)
        {
            RemoveArchives();
        }
    }

    private void RemoveArchives()
    {
        try
        {
            Directory.Delete(Archives, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // There were none, or another program has one open: neither is a reason to fail the test that ends here.
        }
    }

    private static FileStream Lock(string directory)
    {
        string file = Path.Combine(directory, "emulator.lock");
        try
        {
            Directory.CreateDirectory(directory);
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(file))
        {
            throw new EmulatorDataException($"The data directory {directory} is in use by another emulator.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EmulatorDataException($"The data directory {directory} cannot be used: {e.Message}", e);
        }
    }
}
