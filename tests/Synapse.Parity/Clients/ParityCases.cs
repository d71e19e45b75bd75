using Synapse.Parity.Pacts;
using Synapse.Parity.Server;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Clients;

/// <summary>What a client is put through: every vector, and every interaction of the pacts.</summary>
internal sealed class ParityCases : IAsyncDisposable
{
    private readonly RecordingServer _server;

    private ParityCases(RecordingServer server, IEnumerable<Vector> vectors, IEnumerable<PactCase> pacts)
    {
        _server = server;
        All = [.. vectors.Select(vector => new VectorCase(vector, server)), .. pacts];
    }

    public IReadOnlyList<IParityCase> All { get; }

    /// <summary>The cases of a client: pacts are for those that run with the tests.</summary>
    public IReadOnlyList<IParityCase> For(ClientManifest client) => client.RunsInTests ? All : [.. All.Where(next => next is VectorCase)];

    public static async Task<ParityCases> StartAsync(IReadOnlyList<Vector> vectors, IReadOnlyList<PactCase> pacts) =>
        new(await RecordingServer.StartAsync(), vectors, pacts);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
