using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Clients.SystemTextJson;
using Synapse.Benchmarks.Harness;
using Synapse.Benchmarks.Report;
using Synapse.Benchmarks.Server;

namespace Synapse.Benchmarks.Workloads;

/// <summary>
/// A log that is read to its end, in memory. The SDK takes it from the log that the server keeps, whatever the live stream says; raw
/// reads what the workload says.
/// </summary>
internal sealed class LogWorkload(string name, string title, CannedLog log, Func<HttpClient, IAsyncEnumerable<ConsoleLog>> readRaw)
    : IWorkload
{
    public string Name => name;

    public string Title => title;

    public required IReadOnlyList<Goal> Goals { get; init; }

    public async Task<IReadOnlyList<ResultRow>> RunAsync(Run run)
    {
        run.Report("in memory");
        string[] names = [.. run.WithControl.Where(client => Run.ClientOf(client) is ClientCatalog.Raw or ClientCatalog.Sdk)];
        Contender[] contenders =
        [
            .. names.Select(client => new Contender(() => new LogTransport(log), transport => CallOf(client, transport))),
        ];
        try
        {
            Paired[] cpu = await PairedMeasurement.RunAsync(contenders, Clock.Cpu, run.Effort);
            return [.. names.Select((client, i) => new ResultRow(name, client) { CpuRatio = cpu[i].Ratio })];
        }
        finally
        {
            Array.ForEach(contenders, contender => contender.Dispose());
        }
    }

    private Func<Task> CallOf(string client, HttpMessageHandler transport)
    {
        if (Run.ClientOf(client) == ClientCatalog.Sdk)
        {
            IApiClient sdk = ClientCatalog.Create(ClientCatalog.Sdk, transport, StubTransport.Address);
            return async () => Check(await sdk.TailAsync());
        }

        var http = new HttpClient(transport, disposeHandler: false) { BaseAddress = StubTransport.Address };
        return async () => Check(await CountAsync(readRaw(http)));
    }

    private static async Task<int> CountAsync(IAsyncEnumerable<ConsoleLog> entries)
    {
        int count = 0;
        await foreach (ConsoleLog entry in entries)
        {
            count++;
        }

        return count;
    }

    private static void Check(int count)
    {
        if (count != CannedLog.Entries)
        {
            throw new InvalidOperationException($"{count} entries came of {CannedLog.Entries}.");
        }
    }
}
