using System.Net;
using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Harness;
using Synapse.Benchmarks.Report;

namespace Synapse.Benchmarks.Workloads;

/// <summary>One call after the other: the processor's time and the allocations in memory, the time over loopback.</summary>
internal sealed class CallWorkload(string name, string title, HttpStatusCode status, byte[] answer, Func<IApiClient, Operation> operationOf)
    : IWorkload
{
    public string Name => name;

    public string Title => title;

    public required IReadOnlyList<Goal> Goals { get; init; }

    public async Task<IReadOnlyList<ResultRow>> RunAsync(Run run)
    {
        string[] names = [.. run.WithControl];

        run.Report("in memory");
        using var stub = new StubTransport(status, answer);
        await CheckAsync(run.Clients, stub, StubTransport.Address);
        Paired[] cpu = await MeasureAsync(names, () => new StubTransport(status, answer), StubTransport.Address, Clock.Cpu, run.Effort);
        var bytes = new long[names.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = await Allocation.PerCallAsync(CallOf(names[i], stub, StubTransport.Address));
        }

        run.Report("over loopback");
        using SocketsHttpHandler transport = Transport.Create();
        await CheckAsync(run.Clients, transport, run.Server);
        Paired[] wall = await MeasureAsync(names, Transport.Create, run.Server, Clock.Wall, run.Effort);
        return [.. names.Select((client, i) => new ResultRow(name, client)
        {
            CpuRatio = cpu[i].Ratio,
            WallRatio = wall[i].Ratio,
            Bytes = bytes[i],
            PerSecond = 1 / wall[i].Seconds,
        })];
    }

    private async Task<Paired[]> MeasureAsync(string[] names, Func<HttpMessageHandler> open, Uri address, Clock clock, Effort effort)
    {
        Contender[] contenders = [.. names.Select(client => new Contender(open, transport => CallOf(client, transport, address)))];
        try
        {
            return await PairedMeasurement.RunAsync(contenders, clock, effort);
        }
        finally
        {
            Array.ForEach(contenders, contender => contender.Dispose());
        }
    }

    private Func<Task> CallOf(string client, HttpMessageHandler transport, Uri address) =>
        operationOf(ClientCatalog.Create(Run.ClientOf(client), transport, address)).CallAsync;

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
