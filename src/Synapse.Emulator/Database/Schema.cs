namespace Synapse.Emulator.Database;

/// <summary>The tables. Resources are kept as the JSON of their responses; what is looked up is indexed inside it.</summary>
internal static class Schema
{
    public const string Sql = """
        CREATE TABLE IF NOT EXISTS plugins (id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS plugins_by_name ON plugins (json_extract(document, '$.name'));
        CREATE INDEX IF NOT EXISTS plugins_by_code ON plugins (json_extract(document, '$.code'));

        CREATE TABLE IF NOT EXISTS plugin_releases (id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS plugin_releases_by_version
            ON plugin_releases (json_extract(document, '$.plugin'), json_extract(document, '$.version'));

        CREATE TABLE IF NOT EXISTS storages (id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS agents (id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS agents_by_token ON agents (json_extract(document, '$.token'));
        CREATE TABLE IF NOT EXISTS serve_applications (id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS log_entries (id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL);

        CREATE TABLE IF NOT EXISTS jobs (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            uuid TEXT NOT NULL UNIQUE,
            status TEXT NOT NULL,
            plugin INTEGER,
            user INTEGER,
            created INTEGER NOT NULL,
            document TEXT NOT NULL,
            script TEXT,
            step INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX IF NOT EXISTS jobs_by_created ON jobs (created);
        CREATE INDEX IF NOT EXISTS jobs_by_status ON jobs (status, created);
        CREATE INDEX IF NOT EXISTS jobs_by_plugin ON jobs (plugin, created);
        CREATE INDEX IF NOT EXISTS jobs_by_user ON jobs (user, created);
        CREATE INDEX IF NOT EXISTS jobs_by_agent ON jobs (json_extract(document, '$.agent'), created);
        CREATE INDEX IF NOT EXISTS jobs_by_action ON jobs (json_extract(document, '$.action'), created);
        CREATE INDEX IF NOT EXISTS jobs_in_simulation ON jobs (sequence) WHERE script IS NOT NULL;

        CREATE TABLE IF NOT EXISTS job_logs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            job INTEGER NOT NULL,
            timestamp TEXT NOT NULL,
            level TEXT NOT NULL,
            message TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS job_logs_by_job ON job_logs (job);
        """;

    /// <summary>Empties the tables and starts the ids over.</summary>
    public const string ClearSql = """
        DELETE FROM plugins;
        DELETE FROM plugin_releases;
        DELETE FROM storages;
        DELETE FROM agents;
        DELETE FROM serve_applications;
        DELETE FROM log_entries;
        DELETE FROM jobs;
        DELETE FROM job_logs;
        DELETE FROM sqlite_sequence;
        """;
}
