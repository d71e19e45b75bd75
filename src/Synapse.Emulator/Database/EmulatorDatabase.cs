using Dapper;
using Microsoft.Data.Sqlite;
using Synapse.Emulator.Changes;

namespace Synapse.Emulator.Database;

/// <summary>
/// The one SQLite connection. SQLite has one writer anyway, an in-memory database lives in its connection, and every statement here is
/// short: a lock around one connection serves both forms of the database with the same code.
/// </summary>
internal sealed class EmulatorDatabase : IDisposable
{
    /// <summary>How long a statement waits for another process that has the file locked.</summary>
    private const int LockSeconds = 1;

    /// <summary>How long a request waits for the statements of others, which may all be waiting for the file.</summary>
    private static readonly TimeSpan GateTimeout = TimeSpan.FromSeconds(10);

    private readonly SqliteConnection _connection;
    private readonly EmulatorChanges _changes;
    private readonly object _gate = new();
    private bool _disposed;

    /// <summary>Opens the database.</summary>
    /// <exception cref="EmulatorDataException">The file cannot be used.</exception>
    public EmulatorDatabase(DataDirectory directory, EmulatorChanges changes)
    {
        _changes = changes;
        var source = new SqliteConnectionStringBuilder
        {
            DataSource = directory.DatabaseFile ?? ":memory:",
            DefaultTimeout = LockSeconds,
            Pooling = false,
        };
        _connection = new SqliteConnection(source.ToString());
        try
        {
            Open(directory.DatabaseFile);
        }
        catch (SqliteException e) when (SqliteFailure.Reason(e) is { } reason)
        {
            _connection.Dispose();
            throw new EmulatorDataException($"The database {directory.DatabaseFile} {reason}.", e);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <exception cref="StorageUnavailableException">The database cannot be read at the moment.</exception>
    public T Read<T>(Func<SqliteConnection, T> query)
    {
        if (!Monitor.TryEnter(_gate, GateTimeout))
        {
            throw new StorageUnavailableException("The database is busy.");
        }

        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return query(_connection);
        }
        catch (SqliteException e) when (SqliteFailure.Reason(e) is { } reason)
        {
            throw new StorageUnavailableException($"The database {reason}.", e);
        }
        finally
        {
            Monitor.Exit(_gate);
        }
    }

    /// <summary>Runs the change in a transaction: all of it happens, or nothing.</summary>
    /// <exception cref="StorageUnavailableException">The database cannot be written at the moment.</exception>
    public T Write<T>(Func<SqliteConnection, T> change)
    {
        T written = Read(db =>
        {
            using SqliteTransaction transaction = db.BeginTransaction();
            T result = change(db);
            transaction.Commit();
            return result;
        });
        _changes.Raise(ChangeTopic.Data);
        return written;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _connection.Dispose();
        }
    }

    private void Open(string? file)
    {
        _connection.Open();
        if (DatabaseIdentity.Refuse(_connection) is { } reason)
        {
            throw new EmulatorDataException($"The database {file} {reason}.");
        }

        if (file is not null)
        {
            // In WAL a killed process loses no committed transaction; NORMAL only gives up the last ones on a power failure.
            _connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        }

        using SqliteTransaction transaction = _connection.BeginTransaction();
        DatabaseIdentity.Mark(_connection);
        _connection.Execute(Schema.Sql);
        transaction.Commit();
    }
}
