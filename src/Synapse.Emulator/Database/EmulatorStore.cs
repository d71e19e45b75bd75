using Dapper;

namespace Synapse.Emulator.Database;

/// <summary>Everything that the emulator keeps.</summary>
internal sealed class EmulatorStore
{
    private readonly EmulatorDatabase _database;

    public EmulatorStore(
        EmulatorDatabase database,
        ArchiveFolder archives,
        JobStore jobs,
        JobLogStore jobLogs)
    {
        _database = database;
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

    /// <summary>Gets whether there is nothing that the API shows.</summary>
    public bool IsEmpty =>
        Jobs.Count(new JobFilter()) == 0
        && ((DocumentTable[])[Plugins, PluginReleases, Storages, Agents, ServeApplications]).All(table => table.Count() == 0);

    /// <summary>Removes everything. Ids start over.</summary>
    public void Clear()
    {
        _database.Write(db => db.Execute(Schema.ClearSql));
        Archives.RemoveOrphans(_ => false);
    }
}
