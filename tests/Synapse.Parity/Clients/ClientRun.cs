using Synapse.Parity.Judgement;
using Synapse.Parity.Matrix;
using Synapse.Parity.Server;
using Synapse.Parity.Vectors;

namespace Synapse.Parity.Clients;

/// <summary>Runs vectors through a client, one after the other.</summary>
internal sealed class ClientRun(ClientManifest client, ExpectedFailures expectedFailures)
{
    private readonly VectorJudge _judge = new(new RequestJudge(CredentialHeaders.All));

    /// <param name="vectors">What to run.</param>
    /// <param name="onOutcome">Is told of each outcome as it comes.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="ClientException">The client did not run at all.</exception>
    public async Task<IReadOnlyList<Outcome>> RunAsync(IReadOnlyList<Vector> vectors, Action<Outcome>? onOutcome, CancellationToken cancellationToken)
    {
        await using RecordingServer server = await RecordingServer.StartAsync();
        var adapter = new AdapterProcess(client);
        try
        {
            var outcomes = new List<Outcome>();
            int silences = 0;
            foreach (Vector vector in vectors.Select(vector => VectorFolder.At(vector, server.Address)))
            {
                IReadOnlyList<string> differences;
                Recording recording = server.Record(vector);
                try
                {
                    differences = await _judge.JudgeAsync(vector, recording, await adapter.CallAsync(server.Address, vector.Call, cancellationToken));
                }
                catch (ClientException e) when (++silences < 5)
                {
                    differences = [e.Message];
                    adapter.Dispose();
                    adapter = new AdapterProcess(client);
                }

                Outcome outcome = expectedFailures.Judge(vector.Id, vector.Call.Operation, differences);
                outcomes.Add(outcome);
                onOutcome?.Invoke(outcome);
            }

            return outcomes;
        }
        finally
        {
            adapter.Dispose();
        }
    }
}
