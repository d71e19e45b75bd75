using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Synapse.Emulator.Database;

/// <summary>Tells a database that cannot be used at the moment from a wrong statement.</summary>
internal static class SqliteFailure
{
    /// <summary>Gets what is wrong with the storage, to be said of the database; null when it is the statement that is wrong.</summary>
    public static string? Reason(SqliteException e) => e.SqliteErrorCode switch
    {
        SQLITE_BUSY or SQLITE_LOCKED => "is locked by another process",
        SQLITE_FULL => "cannot grow: its disk is full",
        SQLITE_READONLY or SQLITE_PERM => "cannot be written",
        SQLITE_NOTADB => "is not a SQLite database",
        SQLITE_CORRUPT => "is damaged",
        SQLITE_CANTOPEN or SQLITE_IOERR or SQLITE_NOMEM or SQLITE_PROTOCOL => "cannot be read or written",
        _ => null,
    };
}
