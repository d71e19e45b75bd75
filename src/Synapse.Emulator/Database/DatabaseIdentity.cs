using Dapper;
using Microsoft.Data.Sqlite;

namespace Synapse.Emulator.Database;

/// <summary>Tells a database of the emulator from any other by the marks that SQLite keeps in the file for this.</summary>
internal static class DatabaseIdentity
{
    private const int ApplicationId = 0x53594E45;
    private const int Version = 1;

    /// <summary>Gets why the emulator must not use the database; null when it may.</summary>
    public static string? Refuse(SqliteConnection db)
    {
        int application = db.ExecuteScalar<int>("PRAGMA application_id");
        if (application == 0 && db.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_master") == 0)
        {
            return null;
        }

        if (application != ApplicationId)
        {
            return "belongs to another application";
        }

        if (db.ExecuteScalar<int>("PRAGMA user_version") > Version)
        {
            return "was written by a newer version of the emulator";
        }

        return db.ExecuteScalar<string>("PRAGMA quick_check(1)") == "ok" ? null : "is damaged";
    }

    public static void Mark(SqliteConnection db) =>
        db.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};");
}
