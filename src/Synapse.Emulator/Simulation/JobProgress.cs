using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Simulation;

/// <summary>How far a job is: a percentage, and the record of it that current servers send.</summary>
internal static class JobProgress
{
    /// <summary>Absolute values set from outside stay when the simulation is behind them.</summary>
    public static void Set(JobRow row, long percent, TimeSpan left)
    {
        if (Number(row.Fields["progress"]?.ToJsonString()) < percent)
        {
            row.Fields["progress"] = percent;
        }

        if (Number(Overall(row)) >= percent)
        {
            return;
        }

        string name = StepOf(row);
        JsonObject step = Step(percent, left);
        step["proportion"] = 100;
        JsonObject current = Step(percent, left);
        current["overall"] = (double)percent;
        current["step"] = name;
        row.Fields["progress_record"] = new JsonObject
        {
            ["record"] = new JsonObject { ["steps"] = new JsonObject { [name] = step } },
            ["current_progress"] = current,
        };
    }

    /// <summary>The name of the one step that a simulated job has.</summary>
    public static string StepOf(JobRow row) => WireJson.Text(row.Fields, "action") is { Length: > 0 } action ? action : "run";

    private static JsonObject Step(long percent, TimeSpan left)
    {
        var step = new JsonObject { ["percent"] = (double)percent };
        if (left >= TimeSpan.Zero)
        {
            step["time_remaining"] = left.TotalSeconds;
        }

        return step;
    }

    private static string? Overall(JobRow row) =>
        WireJson.Property(row.Fields["progress_record"], "current_progress") is { ValueKind: JsonValueKind.Object } current
        && current.TryGetProperty("overall", out JsonElement overall)
            ? overall.GetRawText()
            : null;

    private static double Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : 0;
}
