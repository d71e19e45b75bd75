using System.Text.Json.Nodes;
using Synapse.Parity.Clients;
using Synapse.Parity.Judgement;
using Synapse.Parity.Server;

namespace Synapse.Parity.Vectors;

/// <summary>A vector against the recording server.</summary>
internal sealed class VectorCase(Vector vector, RecordingServer server) : IParityCase
{
    private static readonly VectorJudge Judge = new(new RequestJudge(CredentialHeaders.All));

    private readonly Vector _vector = Below(VectorFolder.At(vector, server.Address));

    public string Id => _vector.Id;

    public string Operation => _vector.Call.Operation;

    public async Task<IReadOnlyList<string>> RunAsync(Func<string, VectorCall, Task<JsonObject>> call)
    {
        Recording recording = server.Record(_vector);
        JsonObject report = await call(server.Address + _vector.Call.Prefix, _vector.Call);
        return await Judge.JudgeAsync(_vector, recording, report);
    }

    /// <summary>The vector with the prefix of its call before the path of each request.</summary>
    private static Vector Below(Vector vector)
    {
        string[] prefix = vector.Call.Prefix.Split('/', StringSplitOptions.RemoveEmptyEntries);
        Exchange Prefixed(Exchange exchange) => exchange with
        {
            Request = exchange.Request with { Path = [.. prefix, .. exchange.Request.Path] },
        };
        return vector with
        {
            Exchanges = [.. vector.Exchanges.Select(Prefixed)],
            Background = [.. vector.Background.Select(Prefixed)],
        };
    }
}
