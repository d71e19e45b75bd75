using Dapper;
using Microsoft.Data.Sqlite;

namespace Synapse.Emulator.Database;

/// <summary>
/// The one SQLite connection. SQLite has one writer anyway, an in-memory database lives in its connection, and every statement here is
/// short: a lock around one connection serves both forms of the database with the same code.
/// </summary>
internal sealed class EmulatorDatabase : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly object _gate = new();
    private bool _disposed;

    public EmulatorDatabase(DataDirectory directory)
    {
        var source = new SqliteConnectionStringBuilder { DataSource = directory.DatabaseFile ?? ":memory:", Pooling = false };
        _connection = new SqliteConnection(source.ToString());
        try
        {
            _connection.Open();
            if (directory.DatabaseFile is not null)
            {
                // In WAL a killed process loses no committed transaction; NORMAL only gives up the last ones on a power failure.
                _connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
            }

            Write(db => db.Execute(Schema.Sql));
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public T Read<T>(Func<SqliteConnection, T> query)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return query(_connection);
        }
    }

    /// <summary>Runs the change in a transaction: all of it happens, or nothing.</summary>
    public T Write<T>(Func<SqliteConnection, T> change)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            using SqliteTransaction transaction = _connection.BeginTransaction();
            T result = change(_connection);
            transaction.Commit();
            return result;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _connection.Dispose();
        }
    }
}
