using Dapper;

namespace Synapse.Emulator.Storage;

/// <summary>Everything that the emulator keeps.</summary>
internal sealed class EmulatorStore : IDisposable
{
    private readonly EmulatorDatabase _database;
    private readonly FileStream? _ownership;

    private EmulatorStore(EmulatorDatabase database, ArchiveFolder archives, FileStream? ownership, EmulatorDialect dialect)
    {
        _database = database;
        _ownership = ownership;
        Archives = archives;
        Plugins = new DocumentTable(database, "plugins");
        PluginReleases = new DocumentTable(database, "plugin_releases");
        Storages = new DocumentTable(database, "storages");
        Agents = new DocumentTable(database, "agents");
        ServeApplications = new DocumentTable(database, "serve_applications");
        LogEntries = new DocumentTable(database, "log_entries");
        Jobs = new JobStore(database, dialect);
        JobLogs = new JobLogStore(database);
    }

    public ArchiveFolder Archives { get; }

    public DocumentTable Plugins { get; }

    public DocumentTable PluginReleases { get; }

    public DocumentTable Storages { get; }

    public DocumentTable Agents { get; }

    public DocumentTable ServeApplications { get; }

    public DocumentTable LogEntries { get; }

    public JobStore Jobs { get; }

    public JobLogStore JobLogs { get; }

    public static EmulatorStore Open(SynapseEmulatorOptions options)
    {
        FileStream? ownership = options.DataDirectory is null ? null : Own(options.DataDirectory);
        EmulatorDatabase? database = null;
        try
        {
            database = EmulatorDatabase.Open(options.DataDirectory);
            var store = new EmulatorStore(database, new ArchiveFolder(options.DataDirectory), ownership, options.Dialect);
            store.Archives.RemoveOrphans(name => store.PluginReleases.FindBy("archive", name) is not null);
            SampleData.Seed(store, options);
            return store;
        }
        catch
        {
            database?.Dispose();
            ownership?.Dispose();
            throw;
        }
    }

    public void Clear()
    {
        _database.Write(db => db.Execute(Schema.ClearSql));
        Archives.RemoveOrphans(_ => false);
    }

    public void Dispose()
    {
        _database.Dispose();
        Archives.Dispose();
        _ownership?.Dispose();
    }

    /// <summary>Two emulators on one directory would run the same jobs twice. The lock goes away with the process, killed or not.</summary>
    private static FileStream Own(string directory)
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
