using System.Text.Json.Nodes;

namespace Synapse.Generated;

public partial class SynapseClient
{
    /// <summary>
    /// Runs a plugin as the documented <c>robust_plugin_execution</c> does: several attempts, each an execution of its own that sends
    /// <c>context: {"retry_attempt": n}</c>, with a delay of 1, 2, 4, … seconds after a server error or a failed connection.
    /// </summary>
    /// <remarks>
    /// <c>POST /plugins/{id}/run/</c>. An attempt whose response was lost may have been executed, and
    /// the next attempt then executes again. Use it for plugins that may run twice.
    /// </remarks>
    /// <param name="id">The plugin's id or code.</param>
    /// <param name="parameters">The plugin's own parameters; <see langword="null" /> for none.</param>
    /// <param name="maxAttempts">The maximum number of attempts, including the first one; at least 1, 3 by default.</param>
    /// <param name="onAttemptFailed">Called after each attempt that failed, including the last one.</param>
    /// <param name="options">Per-call options of each attempt; <see langword="null" /> uses the defaults.</param>
    /// <param name="cancellationToken">Cancels the call, including its delays.</param>
    /// <returns>
    /// The result; <see langword="null" /> if no attempt succeeded. Failures of attempts are not thrown. Each of them, including 400, 401,
    /// 403 and 404, is passed to <paramref name="onAttemptFailed" />.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is not valid; nothing was sent.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken" /> was cancelled.</exception>
    /// <example>
    /// <code>
    /// RunPluginResult? run = await client.RunPluginWithRetryAsync(
    ///     123,
    ///     new JsonObject { ["threshold"] = 0.8 },
    ///     onAttemptFailed: failed => Console.WriteLine(failed.Failure.Message));
    /// </code>
    /// </example>
    public virtual async Task<RunPluginResult?> RunPluginWithRetryAsync(
        PluginRef id,
        FreeFormJson? parameters = null,
        int maxAttempts = 3,
        Action<RunPluginAttempt>? onAttemptFailed = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxAttempts, 1);
        SynapseClient client = Fixed;
        RequestOptions once = (options ?? new RequestOptions()).With(RetryBehavior.Never);
        for (int attempt = 0; ; attempt++)
        {
            var request = new RunPluginRequest { Parameters = parameters, Context = new JsonObject { ["retry_attempt"] = attempt } };
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
            bool goesOn = (failure.IsServerError || failure is SynapseConnectionException) && attempt < maxAttempts - 1;
            TimeSpan? delay = goesOn ? TimeSpan.FromSeconds(Math.Pow(2, attempt)) : null;
            onAttemptFailed?.Invoke(new RunPluginAttempt(attempt, failure, delay));
            if (delay is null)
            {
                return null;
            }

            await Task.Delay(delay.Value, Time, cancellationToken).ConfigureAwait(false);
        }
    }
}
