using System.Reflection;
using Spectre.Console;
using Synapse.FleetSimulation.Policies;
using Synapse.FleetSimulation.Report;
using Synapse.FleetSimulation.Simulation;

// Simulates a fleet of clients in a brown-out, with each policy: dotnet run -c Release --project tests/Synapse.FleetSimulation
// It takes a minute or two and writes FLEET.md and fleet.svg beside this file, and artifacts/fleet.json.
const int Clients = 2_000;
const int ClientsOfVariations = 400;

string repository = Assembly
    .GetExecutingAssembly()
    .GetCustomAttributes<AssemblyMetadataAttribute>()
    .Single(data => data.Key == "RepositoryRoot")
    .Value!;
string own = Path.Combine(repository, "tests", "Synapse.FleetSimulation");
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
string page = FleetPage.Write(main, [.. results.Except(main)]);
Console.WriteLine(FleetPage.Table(results));
File.WriteAllText(Path.Combine(own, "FLEET.md"), page);
File.WriteAllText(Path.Combine(own, FleetPage.Picture), Chart.Draw(main));
ResultFile.Write(Path.Combine(repository, "artifacts", "fleet.json"), results);
