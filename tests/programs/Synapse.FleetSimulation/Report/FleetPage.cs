using System.Globalization;
using Synapse.FleetSimulation.Simulation;

namespace Synapse.FleetSimulation.Report;

/// <summary>The page that tells what came out.</summary>
internal static class FleetPage
{
    public static string Write(IReadOnlyList<FleetResult> main, IReadOnlyList<FleetResult> variations) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # A fleet in a brown-out

            Written by `dotnet run -c Release --project tests/programs/Synapse.FleetSimulation`; the same figures each time. Do clients that retry make it worse for a server that is short of capacity, and for how long?

            {main[0].Scenario.Clients:N0} clients call every {main[
                0
            ].Scenario.Pace.TotalSeconds:0.#} seconds (each wait from half of that to one and a half), whatever became of their last call; every fourth call is a `run_plugin`, the others are `get_job`. The server can do {Scenario.Headroom:0.##} times what they ask for. At {Scenario.BrownOutStart.TotalSeconds:0} s its capacity falls to {Scenario.BrownOutShare:P0}, at {Scenario.BrownOutEnd.TotalSeconds:0} s it is back. {main[
                0
            ].Scenario.QueueSeconds:0.#} seconds of work may wait in its queue; what finds the queue full is answered 503, and the gateway answers 504 after {Scenario.GatewayTimeout.TotalSeconds:0} s though the server does the work all the same.

        {Table(main)}

        - **Amplification**: requests sent for each call made during the brown-out.
        - **Recovery**: seconds from when the capacity was back until at least 99 % of the calls of every second succeeded.
        - **Run twice**: `run_plugin` calls that the server executed twice or more.

            The Python original retries 502, 503 and 504 three times whatever the method, at once and after 2 and 4 seconds. The standard handler is `AddStandardResilienceHandler` of Microsoft.Extensions.Http.Resilience as it comes, with a breaker of its own for each client. This SDK is its real client, a retry budget for each. All of them run on one simulated clock against the same simulated server.

        ## With other figures

            {variations[
                0
            ].Scenario.Clients} clients, all else the same. The budget lets a client that has had no trouble retry five times, so what counts is how many calls it makes in the brown-out: clients that call seldom amplify more. Calls that succeed meanwhile pay for further retries, as they do where few requests wait. The standard handler's breaker opens only for clients that call often.

        {Table(variations)}

        """);

    public static string Table(IReadOnlyList<FleetResult> results)
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
