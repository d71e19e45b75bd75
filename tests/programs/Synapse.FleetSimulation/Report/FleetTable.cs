using System.Globalization;
using Synapse.FleetSimulation.Simulation;

namespace Synapse.FleetSimulation.Report;

/// <summary>The results as a table in Markdown, as FLEET.md shows them.</summary>
internal static class FleetTable
{
    public static string Write(IReadOnlyList<FleetResult> results)
    {
        bool isOneScenario = results.All(result => result.Scenario == results[0].Scenario);
        IEnumerable<string[]> rows = results.Select(result =>
            (string[])
                [
                    .. isOneScenario ? (string[])[] : [result.Scenario.Name],
                    result.Policy,
                    result.Amplification.ToString("0.00", CultureInfo.InvariantCulture),
                    result.RecoverySeconds is { } seconds ? $"{seconds} s" : "never in 180 s",
                    result.DoubleExecutions.ToString("N0", CultureInfo.InvariantCulture),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{result.Succeeded:N0} of {result.Calls:N0} ({(double)result.Succeeded / result.Calls:P1})"
                    ),
                ]
        );
        string[] head =
        [
            .. isOneScenario ? (string[])[] : ["Scenario"],
            "Policy",
            "Amplification",
            "Recovery",
            "Run twice",
            "Calls that succeeded",
        ];
        return string.Join('\n', [Row(head), Row([.. head.Select(_ => "---")]), .. rows.Select(Row)]);
    }

    private static string Row(string[] cells) => $"| {string.Join(" | ", cells)} |";
}
