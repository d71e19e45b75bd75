using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Synapse.Emulator.Database;

/// <summary>Jobs, newest first.</summary>
internal sealed class JobStore(EmulatorDatabase database, SynapseEmulatorOptions options)
{
    private const string Columns = "sequence, uuid, status, plugin, user, created, document, script, step";

    private const string InsertSql = """
        INSERT OR REPLACE INTO jobs (sequence, uuid, status, plugin, user, created, document, script, step)
        VALUES (NULLIF(@Sequence, 0), @Uuid, @Status, @Plugin, @User, @Created, @CurrentDocument, @Script, @Step)
        """;

    /// <summary>
    /// Skipping to a late page walks one of the narrow indexes, and only the rows of the page itself are read from the wide table.
    /// </summary>
    internal static string ListSql(JobFilter filter) => $"""
        SELECT {Columns} FROM jobs WHERE sequence IN (
            SELECT sequence FROM jobs {filter.WhereClause} ORDER BY created DESC, sequence DESC LIMIT @limit OFFSET @offset)
        ORDER BY created DESC, sequence DESC
        """;

    internal static string CountSql(JobFilter filter) => $"SELECT COUNT(*) FROM jobs {filter.WhereClause}";

    public JobRow? Find(string id) => database.Read(db => Find(db, id));

    public JobRow? Find(long sequence) => database.Read(db => Find(db, sequence));

    public static JobRow? Find(SqliteConnection db, long sequence) =>
        db.QuerySingleOrDefault<JobRow>($"SELECT {Columns} FROM jobs WHERE sequence = @sequence", new { sequence });

    public JobRow? Find(SqliteConnection db, string id)
    {
        if (options.Form == EmulatorForm.Documented)
        {
            return long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out long sequence) ? Find(db, sequence) : null;
        }

        return Guid.TryParseExact(id, "D", out Guid uuid)
            ? db.QuerySingleOrDefault<JobRow>($"SELECT {Columns} FROM jobs WHERE uuid = @uuid", new { uuid = uuid.ToString() })
            : null;
    }

    public long Count(JobFilter filter) => database.Read(db => db.ExecuteScalar<long>(CountSql(filter), filter));

    public List<JobRow> List(JobFilter filter, long limit, long offset) => database.Read(db =>
    {
        var parameters = new DynamicParameters(filter);
        parameters.Add("limit", limit);
        parameters.Add("offset", offset);
        return db.Query<JobRow>(ListSql(filter), parameters).AsList();
    });

    public List<JobRow> InSimulation() =>
        database.Read(db => db.Query<JobRow>($"SELECT {Columns} FROM jobs WHERE script IS NOT NULL ORDER BY sequence").AsList());

    public JobRow Insert(JobRow row) => database.Write(db => Find(db, Insert(db, row))!);

    /// <summary>Adds the row; a sequence or a UUID that exists is replaced, which only a caller who chose it can bring about.</summary>
    public static long Insert(SqliteConnection db, JobRow row) => db.ExecuteScalar<long>(InsertSql + " RETURNING sequence", row);

    /// <summary>Reads the job, changes it and saves it in one transaction. False from the change leaves it as it was.</summary>
    public JobRow? Update(long sequence, Func<SqliteConnection, JobRow, bool> change) =>
        database.Write(db =>
        {
            JobRow? row = Find(db, sequence);
            if (row is not null && change(db, row))
            {
                db.Execute(
                    """
                    UPDATE jobs SET status = @Status, document = @CurrentDocument, script = @Script, step = @Step
                    WHERE sequence = @Sequence
                    """,
                    row);
            }

            return row;
        });

    public int InsertMany(IEnumerable<JobRow> rows) => database.Write(db => db.Execute(InsertSql, rows));
}
