using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Synapse.Emulator.Database;

/// <summary>A stored console line of a job.</summary>
internal sealed record JobLogRow(string Timestamp, string Level, string Message)
{
    /// <summary>Reads a line: an entry, whose text may have either name, or text alone.</summary>
    public static JobLogRow From(JsonNode? line, string timestamp) => line is JsonObject
        ? new JobLogRow(
            Text(line, "timestamp") ?? timestamp,
            Text(line, "level") ?? "info",
            Text(line, "message") ?? Text(line, "log") ?? "")
        : new JobLogRow(timestamp, "info", line?.ToString() ?? "");

    private static string? Text(JsonNode entry, string name) =>
        WireJson.Property(entry, name) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;
}

/// <summary>The console lines of jobs, in the order they were written.</summary>
internal sealed class JobLogStore(EmulatorDatabase database)
{
    public static void Append(SqliteConnection db, long job, string timestamp, IEnumerable<JobLogLine> lines)
    {
        foreach (JobLogLine line in lines)
        {
            db.Execute(
                "INSERT INTO job_logs (job, timestamp, level, message) VALUES (@job, @timestamp, @Level, @Message)",
                new { job, timestamp, line.Level, line.Message });
        }
    }

    public void Append(long job, string timestamp, IReadOnlyList<JobLogLine> lines) => database.Write(db =>
    {
        Append(db, job, timestamp, lines);
        return lines.Count;
    });

    public void Replace(long job, IEnumerable<JobLogRow> lines) => database.Write(db =>
    {
        db.Execute("DELETE FROM job_logs WHERE job = @job", new { job });
        return db.Execute(
            "INSERT INTO job_logs (job, timestamp, level, message) VALUES (@job, @Timestamp, @Level, @Message)",
            lines.Select(line => new { job, line.Timestamp, line.Level, line.Message }));
    });

    public long Count(long job) =>
        database.Read(db => db.ExecuteScalar<long>("SELECT COUNT(*) FROM job_logs WHERE job = @job", new { job }));

    public List<JobLogRow> List(long job, long limit = -1, long offset = 0) => database.Read(db => db.Query<JobLogRow>(
        "SELECT timestamp, level, message FROM job_logs WHERE job = @job ORDER BY id LIMIT @limit OFFSET @offset",
        new { job, limit, offset }).AsList());
}
