using Dapper;
using Microsoft.Data.Sqlite;
using Synapse.Emulator.Changes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Tests;

/// <summary>How much work a page of a long list is, told by SQLite's own plan instead of a clock.</summary>
internal sealed class JobListPlanTests
{
    private static readonly JobFilter[] Filters =
    [
        new(),
        new() { Status = "completed" },
        new() { Plugin = 1 },
        new() { User = 1 },
        new() { Agent = 1 },
        new() { Action = "train" },
        new() { CreatedAfter = 1 },
        new() { Status = "failed", CreatedAfter = 1 },
        new() { Plugin = 1, CreatedAfter = 1 },
    ];

    [TestCaseSource(nameof(Filters))]
    public void Skipping_to_a_page_walks_a_covering_index_and_sorts_nothing_but_the_page(object filter)
    {
        string[] plan = Plan(JobStore.ListSql((JobFilter)filter), (JobFilter)filter);
        string text = string.Join('\n', plan);
        Assert.Multiple(() =>
        {
            Assert.That(plan, Has.Some.Contains("USING COVERING INDEX jobs_by_"), text);
            Assert.That(plan, Has.None.EqualTo("SCAN jobs"), text);
            Assert.That(plan.Count(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal)), Is.LessThanOrEqualTo(1), text);
        });
    }

    [TestCaseSource(nameof(Filters))]
    public void Counting_reads_a_covering_index_alone(object filter)
    {
        string[] plan = Plan(JobStore.CountSql((JobFilter)filter), (JobFilter)filter);
        Assert.That(plan, Has.All.Contains("COVERING INDEX"), string.Join('\n', plan));
    }

    private static string[] Plan(string sql, JobFilter filter)
    {
        using var directory = new DataDirectory(new SynapseEmulatorOptions());
        using var database = new EmulatorDatabase(directory, new EmulatorChanges());
        var parameters = new DynamicParameters(filter);
        parameters.Add("limit", 100);
        parameters.Add("offset", 99_900);
        return database.Read(
            (SqliteConnection db) => db.Query($"EXPLAIN QUERY PLAN {sql}", parameters).Select(row => (string)row.detail).ToArray()
        );
    }
}
