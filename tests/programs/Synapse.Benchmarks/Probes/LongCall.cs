using System.Diagnostics;
using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Harness;
using Synapse.Benchmarks.Server;

namespace Synapse.Benchmarks.Probes;

/// <summary>A call that takes long and could take much memory, after a tenth of it to get warm.</summary>
internal static class LongCall
{
    public static async Task<ProbeResult> RunAsync(ProbeKind kind, string client, Uri server, long size)
    {
        using SocketsHttpHandler transport = Transport.Create();
        long tenth = size / 10;
        await DoAsync(kind, ClientCatalog.Create(client, transport, AddressOf(kind, server, tenth)), tenth);

        using var process = Process.GetCurrentProcess();
        (long startBytes, long tenthPeak) = (process.WorkingSet64, process.PeakWorkingSet64);
        IApiClient whole = ClientCatalog.Create(client, transport, AddressOf(kind, server, size));
        double start = Clock.Wall.Now;
        await DoAsync(kind, whole, size);
        double seconds = Clock.Wall.Now - start;
        process.Refresh();
        return new ProbeResult(seconds, startBytes, process.PeakWorkingSet64, process.PeakWorkingSet64 - tenthPeak);
    }

    private static Uri AddressOf(ProbeKind kind, Uri server, long size) =>
        kind == ProbeKind.Upload ? server : CannedServer.OfSize(server, size);

    private static async Task DoAsync(ProbeKind kind, IApiClient client, long size)
    {
        long done = kind switch
        {
            ProbeKind.Upload => Math.Min(await client.UploadAsync(new EndlessBytes(size)), size),
            ProbeKind.Paging => await client.ReadAllJobsAsync(),
            ProbeKind.Tail => await client.TailAsync(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        if (done != size)
        {
            throw new InvalidOperationException($"{done} came of {size}.");
        }
    }
}
