using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Synapse.SpecGate.Reports;

/// <summary>The report for machines.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write(GateReport report) =>
        JsonSerializer.Serialize(
            new
            {
                Before = report.Change.Before.Label,
                After = report.Change.After.Label,
                report.ExitCode,
                report.Severity,
                report.Verdict,
                Version = report.Version.Version.ToString(),
                report.Version.Reason,
                report.Changelog,
                Steps = report.NextSteps.Select(step => new { step.Text, step.Places, step.Commands }),
                Checks = report.Results.Select(result => new
                {
                    result.Name,
                    Seconds = Math.Round(result.Duration.TotalSeconds, 2),
                    result.IsSkipped,
                    result.Findings,
                }),
            },
            Options
        ) + "\n";
}
