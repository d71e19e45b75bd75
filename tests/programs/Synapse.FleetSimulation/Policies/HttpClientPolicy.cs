using Polly;
using Synapse.FleetSimulation.Simulation;

namespace Synapse.FleetSimulation.Policies;

/// <summary>Calls by <see cref="HttpClient" />, with whatever its handlers do.</summary>
internal sealed class HttpClientPolicy : ICallPolicy
{
    /// <summary>Which client a request is of.</summary>
    public static readonly HttpRequestOptionsKey<string> Client = new("client");

    private readonly HttpClient _http;

    public HttpClientPolicy(HttpClient http)
    {
        // Its time limit would be one of real time.
        http.Timeout = Timeout.InfiniteTimeSpan;
        _http = http;
    }

    public async Task<bool> CallAsync(int client, ApiCall call)
    {
        using HttpRequestMessage request = call.ToRequest(PolicyContext.Address);
        request.Options.Set(Client, $"{client}");
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(request).ConfigureAwait(false);
            return response.IsSuccessStatusCode;
        }
        catch (ExecutionRejectedException)
        {
            return false;
        }
    }

    public void Dispose() => _http.Dispose();
}
