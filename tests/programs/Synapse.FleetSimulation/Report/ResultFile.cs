using System.Text.Json;
using Synapse.FleetSimulation.Simulation;

namespace Synapse.FleetSimulation.Report;

/// <summary>The results for machines, second by second.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(string path, IReadOnlyList<FleetResult> results)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, JsonSerializer.Serialize(results, Json) + "\n");
    }
}
