using Microsoft.Kiota.Abstractions;
using Synapse.FleetSimulation.Simulation;
using Synapse.Generated;

namespace Synapse.FleetSimulation.Policies;

/// <summary>Calls by clients of this SDK, each with a retry budget of its own.</summary>
internal sealed class SdkPolicy : ICallPolicy
{
    private static readonly RunPluginRequest Run = new();

    private readonly HttpClient _http;
    private readonly SynapseClient[] _clients;

    public SdkPolicy(PolicyContext context)
    {
        _http = new HttpClient(context.Server) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new SynapseClientOptions { BaseUrl = PolicyContext.Address, AccessToken = "simulated", TimeProvider = context.Time };
        options.Retry.Randomizer = context.Randomizer;
        _clients = [.. Enumerable.Range(0, context.Clients).Select(_ => new SynapseClient(_http, options))];
    }

    public async Task<bool> CallAsync(int client, ApiCall call)
    {
        try
        {
            if (call.IsRun)
            {
                await _clients[client].RunPluginAsync(call.Number, Run).ConfigureAwait(false);
            }
            else
            {
                await _clients[client].GetJobAsync(call.Number).ConfigureAwait(false);
            }

            return true;
        }
        catch (ApiException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        foreach (SynapseClient client in _clients)
        {
            client.Dispose();
        }

        _http.Dispose();
    }
}
