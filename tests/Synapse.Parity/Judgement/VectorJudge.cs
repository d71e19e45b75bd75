using System.Text.Json.Nodes;
using Synapse.Parity.Server;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Judgement;

/// <summary>Tells whether a client did what a vector says.</summary>
internal sealed class VectorJudge(RequestJudge requests)
{
    /// <returns>The differences; none if it did.</returns>
    public async Task<IReadOnlyList<string>> JudgeAsync(Vector vector, Recording recording, JsonObject report)
    {
        IReadOnlyList<RecordedRequest> sent = recording.Requests;
        var differences = new List<string>();
        int due = vector.Exchanges.Count(exchange => !exchange.Optional);
        if (sent.Count < due || sent.Count > vector.Exchanges.Count)
        {
            differences.Add($"{due} requests are due, not {sent.Count}");
            differences.AddRange(sent.Skip(vector.Exchanges.Count).Select(requests.Describe));
        }

        foreach ((Exchange exchange, RecordedRequest request) in vector.Exchanges.Zip(sent).Concat(recording.Background))
        {
            differences.AddRange(await requests.CompareAsync(exchange.Request, request));
        }

        differences.AddRange(ResultJudge.Compare(vector, report, sent.Count + recording.Background.Count));
        return differences;
    }
}
