using System.Net;
using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Harness;
using Synapse.Benchmarks.Report;

namespace Synapse.Benchmarks.Workloads;

/// <summary>One call after the other: the processor's time and the allocations in memory, the time over loopback.</summary>
internal sealed class CallWorkload(string name, string title, HttpStatusCode status, byte[] answer, Func<IApiClient, Operation> operationOf) : IWorkload
{
    public string Name => name;

    public string Title => title;

    public required IReadOnlyList<Goal> Goals { get; init; }

    public async Task<IReadOnlyList<ResultRow>> RunAsync(Run run)
    {
        string[] names = [.. run.WithControl];

        run.Report("in memory");
        using var stub = new StubTransport(status, answer);
        Contender[] inMemory = [.. names.Select(client => ContenderOf(client, stub, StubTransport.Address))];
        await CheckAsync(run.Clients, stub, StubTransport.Address);
        Paired[] cpu = await PairedMeasurement.RunAsync(inMemory, Clock.Cpu, run.Effort);
        var bytes = new long[names.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = await Allocation.PerCallAsync(inMemory[i].CallAsync);
        }

        run.Report("over loopback");
        SocketsHttpHandler[] transports = [.. names.Select(_ => Transport.Create())];
        try
        {
            await CheckAsync(run.Clients, transports[0], run.Server);
            Contender[] overLoopback = [.. names.Select((client, i) => ContenderOf(client, transports[i], run.Server))];
            Paired[] wall = await PairedMeasurement.RunAsync(overLoopback, Clock.Wall, run.Effort);
            return [.. names.Select((client, i) => new ResultRow(name, client)
            {
                CpuRatio = cpu[i].Ratio,
                WallRatio = wall[i].Ratio,
                Bytes = bytes[i],
                PerSecond = 1 / wall[i].Seconds,
            })];
        }
        finally
        {
            Array.ForEach(transports, transport => transport.Dispose());
        }
    }

    private Contender ContenderOf(string client, HttpMessageHandler transport, Uri address) =>
        new(client, operationOf(ClientCatalog.Create(Run.ClientOf(client), transport, address)).CallAsync);

    private async Task CheckAsync(IReadOnlyList<string> clients, HttpMessageHandler transport, Uri address)
    {
        string? expected = null;
        foreach (string client in clients)
        {
            string actual = await operationOf(ClientCatalog.Create(client, transport, address)).DescribeAsync();
            expected ??= actual;
            if (actual != expected)
            {
                throw new InvalidOperationException($"{name}: {client} does not return what {clients[0]} does.\n{expected}\n{actual}");
            }
        }
    }
}
