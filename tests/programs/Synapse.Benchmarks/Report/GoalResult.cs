using System.Globalization;
using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Workloads;

namespace Synapse.Benchmarks.Report;

/// <summary>What became of a goal.</summary>
internal sealed record GoalResult(string Workload, string Goal, double Value, bool IsMet)
{
    /// <summary>The goals of a workload that were measured.</summary>
    public static IEnumerable<GoalResult> Of(IWorkload workload, IEnumerable<ResultRow> rows)
    {
        ResultRow[] own = [.. rows.Where(row => row.Workload == workload.Name)];
        if (Array.Find(own, row => row.Client == ClientCatalog.Sdk) is not { } sdk)
        {
            return [];
        }

        return
            from goal in workload.Goals
            let value = goal.ValueOf(sdk, own[0])
            where value is not null
            select new GoalResult(workload.Name, goal.Name, value.Value, goal.Allows(value.Value));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Goal} (it is {Value:#,0.##})");
}
