using System.CommandLine;
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
    public static Command Create(string folder, string artifacts)
    {
        var quick = new Option<bool>("--quick") { Description = "Under a minute, and less certain." };
        var large = new Option<bool>("--large") { Description = "4 GiB in place of 256 MiB, a million jobs in place of 100,000." };
        var publish = new Option<bool>("--publish") { Description = "Write the table beside the benchmarks." };
        Option<string[]> workloads = Names("--workload", "Only this workload.", WorkloadCatalog.All.Select(workload => workload.Name));
        Option<string[]> clients = Names("--client", "Only this client, beside raw.", ClientCatalog.Names);
        var command = new Command("ratios", "Compares the clients with one another; raw is 1.")
        {
            quick,
            large,
            publish,
            workloads,
            clients,
        };
        command.Validators.Add(parsed =>
        {
            if (
                parsed.GetValue(publish)
                && (parsed.GetValue(quick) || parsed.GetValue(workloads) is { Length: > 0 } || parsed.GetValue(clients) is { Length: > 0 })
            )
            {
                parsed.AddError("What is published is a whole run.");
            }
        });
        command.SetAction((parsed, _) => RunAsync(
            [.. WorkloadCatalog.All.Where(workload => Picks(parsed.GetValue(workloads), workload.Name))],
            [.. ClientCatalog.Names.Where(client => client == ClientCatalog.Raw || Picks(parsed.GetValue(clients), client))],
            parsed.GetValue(quick) ? Effort.Quick : Effort.Full,
            parsed.GetValue(large) ? Scale.Large : parsed.GetValue(quick) ? Scale.Quick : Scale.Full,
            Path.Combine(artifacts, "ratios.json"),
            parsed.GetValue(publish) ? folder : null));
        return command;
    }

    private static Option<string[]> Names(string name, string description, IEnumerable<string> values) =>
        new Option<string[]>(name) { Description = description, AllowMultipleArgumentsPerToken = true }.AcceptOnlyFromAmong([.. values]);

    private static bool Picks(string[]? picked, string name) => picked is null or [] || picked.Contains(name);

    private static async Task<int> RunAsync(
        IReadOnlyList<IWorkload> workloads,
        IReadOnlyList<string> clients,
        Effort effort,
        Scale scale,
        string file,
        string? publishTo
    )
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
        ResultFile.Write(file, workloads, rows);
        if (publishTo is not null)
        {
            RatiosPage.Write(Path.Combine(publishTo, "RATIOS.md"), workloads, rows);
        }

        return 0;
    }
}
