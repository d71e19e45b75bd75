using Synapse.Parity.Matrix;

namespace Synapse.Parity.Clients;

/// <summary>Puts a client through cases, one after the other.</summary>
internal sealed class ClientRun(ClientManifest client, ExpectedFailures expectedFailures)
{
    // A client that is silent this often is taken for one that does not run.
    private const int MaxSilences = 5;

    /// <param name="cases">What to run.</param>
    /// <param name="onOutcome">Is told of each outcome as it comes.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="ClientException">The client did not run.</exception>
    public async Task<IReadOnlyList<Outcome>> RunAsync(
        IEnumerable<IParityCase> cases,
        Action<Outcome>? onOutcome,
        CancellationToken cancellationToken
    )
    {
        var adapter = new AdapterProcess(client);
        try
        {
            var outcomes = new List<Outcome>();
            int silences = 0;
            foreach (IParityCase next in cases)
            {
                IReadOnlyList<string> differences;
                try
                {
                    differences = await next.RunAsync((address, call) => adapter.CallAsync(address, call, cancellationToken));
                }
                catch (ClientException e) when (++silences < MaxSilences)
                {
                    differences = [e.Message];
                    await adapter.DisposeAsync();
                    adapter = new AdapterProcess(client);
                }

                Outcome outcome = expectedFailures.Judge(next.Id, next.Operation, differences);
                outcomes.Add(outcome);
                onOutcome?.Invoke(outcome);
            }

            return outcomes;
        }
        finally
        {
            await adapter.DisposeAsync();
        }
    }
}
