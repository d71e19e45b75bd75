using Spectre.Console;
using Synapse.FleetSimulation.Policies;
using Synapse.FleetSimulation.Report;
using Synapse.FleetSimulation.Simulation;
using Synapse.TestSupport;

// Simulates a fleet of clients in a brown-out, with each retry policy:
// dotnet run -c Release --project tests/programs/Synapse.FleetSimulation
// Takes a minute or two, prints the tables of FLEET.md and writes artifacts/fleet.json.
// Exits with 1 when the SDK's retries break a limit.
const double MaxAmplification = 1.25;
const int Clients = 2_000;
const int ClientsOfVariations = 400;

Scenario[] scenarios = [Scenario.BrownOut(Clients), .. Scenario.Variations(ClientsOfVariations)];

List<FleetResult> results = AnsiConsole
    .Progress()
    .Columns(
        new TaskDescriptionColumn { Alignment = Justify.Left },
        new ProgressBarColumn(),
        new PercentageColumn(),
        new ElapsedTimeColumn()
    )
    .Start(progress =>
    {
        List<FleetResult> results = [];
        foreach (Scenario scenario in scenarios)
        {
            foreach (PolicyCatalog.Entry policy in PolicyCatalog.All)
            {
                ProgressTask task = progress.AddTask($"{scenario.Name}: {policy.Name}", maxValue: 1);
                results.Add(FleetRun.Run(scenario, policy, done => task.Value = done));
            }
        }

        return results;
    });

FleetResult[] main = [.. results.Where(result => result.Scenario == scenarios[0])];
Console.WriteLine(FleetTable.Write(main));
Console.WriteLine(FleetTable.Write([.. results.Except(main)]));
ResultFile.Write(Path.Combine(RepositoryFolder.Artifacts, "fleet.json"), results);

FleetResult sdk = main.Single(result => result.Policy == PolicyCatalog.Sdk.Name);
bool keepsLimits = sdk.Amplification <= MaxAmplification
    && sdk.RecoverySeconds is not null
    && results.All(result => result.Policy != PolicyCatalog.Sdk.Name || result.DoubleExecutions == 0);
return keepsLimits ? 0 : 1;
