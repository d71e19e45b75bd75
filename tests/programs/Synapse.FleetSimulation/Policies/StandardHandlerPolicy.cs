using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;

namespace Synapse.FleetSimulation.Policies;

/// <summary>Calls by <see cref="HttpClient" /> with the standard handler of Microsoft.Extensions.Http.Resilience as it comes.</summary>
internal sealed class StandardHandlerPolicy : ICallPolicy
{
    private readonly ServiceProvider _services;
    private readonly HttpClientPolicy _calls;

    public StandardHandlerPolicy(PolicyContext context)
    {
        var services = new ServiceCollection();
        services.AddSingleton(context.Time);
        services.AddHttpClient("standard")
            .RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(() => context.Server)
            .AddStandardResilienceHandler(options => options.Retry.Randomizer = context.Randomizer)
            // Each client has a breaker and a limiter of its own, as it would in a process of its own.
            .SelectPipelineBy(_ =>
                static request => request.Options.TryGetValue(HttpClientPolicy.Client, out string? client) ? client : ""
            );
        _services = services.BuildServiceProvider();
        _calls = new HttpClientPolicy(_services.GetRequiredService<IHttpClientFactory>().CreateClient("standard"));
    }

    public Task<bool> CallAsync(int client, Simulation.ApiCall call) => _calls.CallAsync(client, call);

    public void Dispose()
    {
        _calls.Dispose();
        _services.Dispose();
    }
}
