using System.Text.Json;
using System.Text.Json.Serialization;
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
        IEnumerable<GoalResult> goals = workloads.SelectMany(workload => GoalResult.Of(workload, rows));
        File.WriteAllText(path, JsonSerializer.Serialize(new { rows, goals }, Json) + "\n");
    }
}
