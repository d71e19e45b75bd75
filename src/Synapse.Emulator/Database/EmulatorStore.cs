using Dapper;

namespace Synapse.Emulator.Database;

/// <summary>Everything that the emulator keeps.</summary>
internal sealed class EmulatorStore
{
    private readonly EmulatorDatabase _database;
    private readonly SynapseEmulatorOptions _options;

    public EmulatorStore(
        EmulatorDatabase database,
        ArchiveFolder archives,
        JobStore jobs,
        JobLogStore jobLogs,
        SynapseEmulatorOptions options)
    {
        _database = database;
        _options = options;
        Archives = archives;
        Plugins = new DocumentTable(database, "plugins");
        PluginReleases = new DocumentTable(database, "plugin_releases");
        Storages = new DocumentTable(database, "storages");
        Agents = new DocumentTable(database, "agents");
        ServeApplications = new DocumentTable(database, "serve_applications");
        LogEntries = new DocumentTable(database, "log_entries");
        Jobs = jobs;
        JobLogs = jobLogs;
        Archives.RemoveOrphans(name => PluginReleases.FindBy("archive", name) is not null);
        SampleData.Seed(this, options);
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

    /// <summary>Removes everything. Ids start over, and so does the sample data.</summary>
    public void Clear()
    {
        _database.Write(db => db.Execute(Schema.ClearSql));
        Archives.RemoveOrphans(_ => false);
        SampleData.Seed(this, _options);
    }
}
