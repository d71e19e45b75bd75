using System.Text.Json;
using System.Text.Json.Serialization;
using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Workloads;

namespace Synapse.Benchmarks.Report;

/// <summary>The table for machines.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(string path, IReadOnlyList<IWorkload> workloads, IReadOnlyList<ResultRow> rows)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var goals =
            from workload in workloads
            let raw = rows.FirstOrDefault(row => row.Workload == workload.Name)
            let sdk = rows.FirstOrDefault(row => row.Workload == workload.Name && row.Client == ClientCatalog.Sdk)
            where sdk is not null
            from goal in workload.Goals
            select new { workload = workload.Name, goal = goal.Name, value = goal.ValueOf(sdk, raw), met = goal.IsMet(sdk, raw) };
        File.WriteAllText(path, JsonSerializer.Serialize(new { rows, goals }, Json) + "\n");
    }
}
