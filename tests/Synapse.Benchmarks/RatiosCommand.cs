using System.CommandLine;
using System.Reflection;
using Spectre.Console;
using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Harness;
using Synapse.Benchmarks.Report;
using Synapse.Benchmarks.Server;
using Synapse.Benchmarks.Workloads;

namespace Synapse.Benchmarks;

/// <summary>Compares the clients with one another.</summary>
internal static class RatiosCommand
{
    private static readonly string RepositoryRoot =
        Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "Under a minute, and less certain." };
        var large = new Option<bool>("--large") { Description = "4 GiB in place of 256 MiB, a million jobs in place of 100,000." };
        Option<string[]> workloads = Names("--workload", "Only this workload.", WorkloadCatalog.All.Select(workload => workload.Name));
        Option<string[]> clients = Names("--client", "Only this client, beside raw.", ClientCatalog.Names);
        var command = new Command("ratios", "Compares the clients with one another; raw is 1.") { quick, large, workloads, clients };
        command.SetAction((parsed, _) => RunAsync(
            [.. WorkloadCatalog.All.Where(workload => Picks(parsed.GetValue(workloads), workload.Name))],
            [.. ClientCatalog.Names.Where(client => client == ClientCatalog.Raw || Picks(parsed.GetValue(clients), client))],
            parsed.GetValue(quick) ? Effort.Quick : Effort.Full,
            parsed.GetValue(large) ? Scale.Large : parsed.GetValue(quick) ? Scale.Quick : Scale.Full));
        return command;
    }

    private static Option<string[]> Names(string name, string description, IEnumerable<string> values) =>
        new Option<string[]>(name) { Description = description, AllowMultipleArgumentsPerToken = true }.AcceptOnlyFromAmong([.. values]);

    private static bool Picks(string[]? picked, string name) => picked is null or [] || picked.Contains(name);

    private static async Task<int> RunAsync(IReadOnlyList<IWorkload> workloads, IReadOnlyList<string> clients, Effort effort, Scale scale)
    {
        await using ServerProcess server = await ServerProcess.StartAsync();
        List<ResultRow> rows = await AnsiConsole.Status().StartAsync("Starting", async status =>
        {
            List<ResultRow> rows = [];
            foreach (IWorkload workload in workloads)
            {
                var run = new Run(server.Address, clients, effort, scale, step => status.Status($"{workload.Title}, {step}"));
                rows.AddRange(await workload.RunAsync(run));
            }

            return rows;
        });

        ResultTable.Write(AnsiConsole.Console, workloads, rows);
        ControlCheck.Write(AnsiConsole.Console, rows);
        ResultFile.Write(Path.Combine(RepositoryRoot, "artifacts", "ratios.json"), workloads, rows);
        return 0;
    }
}
