using System.Text.Json.Nodes;

namespace Synapse.Generated.Logs;

/// <summary>How far a step of a job is.</summary>
internal readonly record struct StepProgress(double Percent, TimeSpan? TimeRemaining, double? Proportion)
{
    /// <summary>The step's share of the whole: steps without a proportion count the same.</summary>
    public double Weight => Proportion ?? 1;

    public JsonObject ToJson(bool withProportion)
    {
        var json = new JsonObject { ["percent"] = Percent };
        if (TimeRemaining is { } remaining)
        {
            json["time_remaining"] = remaining.TotalSeconds;
        }

        if (withProportion && Proportion is { } proportion)
        {
            json["proportion"] = proportion;
        }

        return json;
    }
}
