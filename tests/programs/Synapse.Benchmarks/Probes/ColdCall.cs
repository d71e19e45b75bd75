using Synapse.Benchmarks.Clients;
using Synapse.Benchmarks.Harness;

namespace Synapse.Benchmarks.Probes;

/// <summary>The first call of a process: everything is loaded and compiled for it.</summary>
internal static class ColdCall
{
    public static async Task<ProbeResult> RunAsync(string client, Uri server)
    {
        double start = Clock.Wall.Now;
        using SocketsHttpHandler transport = Transport.Create();
        await ClientCatalog.Create(client, transport, server).GetJob.CallAsync();
        return new ProbeResult(Clock.Wall.Now - start, StartBytes: 0, PeakBytes: 0, GrowthBytes: 0);
    }
}
