using Newtonsoft.Json.Linq;

namespace Synapse.Generated;

public partial class SynapseClient
{
    /// <summary>
    /// Runs a plugin as the documented <c>robust_plugin_execution</c> does: several attempts, each an execution of its own that
    /// sends <c>context: {"retry_attempt": n}</c>, with a wait of 2ⁿ seconds after a server error or a failed connection.
    /// </summary>
    /// <remarks>
    /// <c>POST /plugins/{id}/run/</c>. An attempt whose response was lost may have been executed, and
    /// the next attempt then executes again. Use it for plugins that may run twice.
    /// </remarks>
    /// <param name="id">The plugin's id or code.</param>
    /// <param name="parameters">The plugin's own parameters; null for none.</param>
    /// <param name="maxRetries">How many attempts are made at most, the first one included; at least 1.</param>
    /// <param name="onRetry">Is called after each attempt that failed, including the last one.</param>
    /// <param name="options">What is different for each attempt; null for nothing.</param>
    /// <param name="cancellationToken">Ends the call, its waits included.</param>
    /// <returns>The result; null if the plugin does not exist (404), its parameters are refused (400), or no attempt succeeded.</returns>
    /// <exception cref="ArgumentException">An argument cannot be sent as it is; nothing was sent.</exception>
    public virtual async Task<RunPluginResult?> RunPluginWithRetryAsync(
        PluginRef id,
        FreeFormJson? parameters = null,
        int maxRetries = 3,
        Action<RunPluginAttempt>? onRetry = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxRetries, 1);
        SynapseClient client = Fixed;
        RequestOptions once = (options ?? new RequestOptions()).With(RetryBehavior.Never);
        for (int attempt = 0; ; attempt++)
        {
            var request = new RunPluginRequest { Parameters = parameters, Context = new JObject { ["retry_attempt"] = attempt } };
            SynapseApiException failure;
            try
            {
                return await client.RunPluginAsync(id, request, once, cancellationToken).ConfigureAwait(false);
            }
            catch (SynapseApiException e)
            {
                failure = e;
            }

            // The Python client reports a failed connection as status 503.
            bool goesOn = (failure.IsServerError || failure is SynapseConnectionException) && attempt < maxRetries - 1;
            TimeSpan? delay = goesOn ? TimeSpan.FromSeconds(Math.Pow(2, attempt)) : null;
            onRetry?.Invoke(new RunPluginAttempt(attempt, failure, delay));
            if (delay is null)
            {
                return null;
            }

            await Task.Delay(delay.Value, Runtime.Time, cancellationToken).ConfigureAwait(false);
        }
    }
}
