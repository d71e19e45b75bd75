using System.Globalization;
using System.Text.Json;
using Synapse.Generated.Json;

namespace Synapse.Generated.Jobs;

/// <summary>Reads how far a job is, wherever its server says it.</summary>
internal static class JobPercentage
{
    /// <summary>The percentage. Current servers leave <c>progress</c> out or at 0, and say it in <c>progress_record</c>.</summary>
    public static double? Of(Job job) => job.Progress is > 0 ? job.Progress : Overall(job) ?? job.Progress;

    public static string? StepOf(Job job) =>
        Current(job)?["step"] is { Kind: JsonValueKind.String } step ? WireJson.Decode<string, StringCodec>(step.Utf8.Span) : null;

    private static double? Overall(Job job) =>
        Current(job)?["overall"] is { Kind: JsonValueKind.Number } overall
        && double.TryParse(overall.Utf8.Span, NumberStyles.Float, CultureInfo.InvariantCulture, out double percentage)
            ? percentage
            : null;

    private static FreeFormJson? Current(Job job) => job.ProgressRecord?["current_progress"];
}
