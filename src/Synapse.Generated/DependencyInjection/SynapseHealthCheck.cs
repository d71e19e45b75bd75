using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Synapse.Generated;

/// <summary>
/// Checks that the backend responds to a registered client and accepts its credentials: it lists one plugin, without retries.
/// </summary>
/// <example>
/// <code>
/// services.AddHealthChecks().AddCheck&lt;SynapseHealthCheck&gt;("synapse", timeout: TimeSpan.FromSeconds(5));
/// </code>
/// </example>
public sealed class SynapseHealthCheck : IHealthCheck
{
    private readonly SynapseClient _client;

    /// <summary>Creates a check of a client.</summary>
    /// <param name="client">The client.</param>
    public SynapseHealthCheck(SynapseClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
    }

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            await _client.ListPluginsAsync(
                new ListPluginsQuery { PageSize = 1 },
                new RequestOptions { Retry = RetryBehavior.Never },
                cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (SynapseApiException e)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, e.Message, e);
        }
    }
}
