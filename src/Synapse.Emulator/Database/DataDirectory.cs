namespace Synapse.Emulator.Database;

/// <summary>
/// The folder that an emulator owns while it runs; without one, data lives in memory and archives in a temporary folder. Two emulators on
/// one directory would run the same jobs twice. The lock goes away with the process, even when it is killed.
/// </summary>
internal sealed class DataDirectory : IDisposable
{
    private readonly string? _path;
    private readonly FileStream? _lock;

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
        if (_path is null && Directory.Exists(Archives))
        {
            Directory.Delete(Archives, recursive: true);
        }
    }

    private static FileStream Lock(string directory)
    {
        Directory.CreateDirectory(directory);
        try
        {
            return new FileStream(Path.Combine(directory, "emulator.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new InvalidOperationException("The data directory is in use by another emulator.", e);
        }
    }
}
