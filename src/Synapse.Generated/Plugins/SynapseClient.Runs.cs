using Synapse.Generated.Plugins;

namespace Synapse.Generated;

public partial class SynapseClient
{
    /// <summary>
    /// Runs a plugin and waits for its result: <see cref="RunPluginAsync" /> and, if it starts a job, <see cref="WaitForJobAsync" />. If
    /// the plugin returns its result directly, the method returns without waiting.
    /// </summary>
    /// <remarks>
    /// The run is not retried once it may have been executed; see <see cref="FindRunsAsync" />. To resume the wait after a restart of the
    /// process, call the two methods separately and store the job's id in between.
    /// </remarks>
    /// <param name="id">The plugin's id or code.</param>
    /// <param name="request">The request body.</param>
    /// <param name="progress">Receives changes of status, percentage and step, and log entries if the options say so.</param>
    /// <param name="waitOptions">How to wait for the job; <see langword="null" /> uses the defaults.</param>
    /// <param name="options">Per-call options of each request; <see langword="null" /> uses the defaults.</param>
    /// <param name="cancellationToken">Cancels the call, not a job that has started.</param>
    /// <returns>The result, with the job if there is one.</returns>
    /// <exception cref="ArgumentException">An argument is not valid; nothing was sent.</exception>
    /// <exception cref="JobFailedException">The job failed, or was stopped or cancelled; with its last log entries.</exception>
    /// <exception cref="SynapseValidationException">The server refused the request (400).</exception>
    /// <exception cref="SynapseTimeoutException">
    /// The job did not end within <see cref="WaitForJobOptions.Timeout" /> and keeps running, or a request took too long.
    /// </exception>
    /// <exception cref="SynapseApiException">The server responded with an error, such as 404 if there is no such plugin.</exception>
    /// <exception cref="SynapseConnectionException">The server could not be reached, or the connection broke.</exception>
    /// <example>
    /// <code>
    /// CompletedRun run = await client.RunPluginAndWaitAsync(
    ///     123, new RunPluginRequest { Parameters = FreeFormJson.Parse("""{"threshold": 0.8}""") });
    /// Console.WriteLine(run.Result);
    /// </code>
    /// </example>
    public virtual async Task<CompletedRun> RunPluginAndWaitAsync(
        PluginRef id,
        RunPluginRequest request,
        IProgress<JobProgress>? progress = null,
        WaitForJobOptions? waitOptions = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        waitOptions?.Check(nameof(waitOptions));
        SynapseClient client = Fixed;
        RunPluginResult run = await client.RunPluginAsync(id, request, options, cancellationToken).ConfigureAwait(false);
        if (run.JobId is not { } jobId)
        {
            return new CompletedRun(run.Value);
        }

        Job job = await client.WaitForJobAsync(jobId, progress, waitOptions, options, cancellationToken).ConfigureAwait(false);
        return new CompletedRun(job.Result, job);
    }

    /// <summary>
    /// Finds the jobs that a request to run a plugin has started, after a call whose outcome is unknown
    /// (<see cref="SynapseApiException.OutcomeUnknown" />).
    /// </summary>
    /// <remarks>
    /// <c>GET /jobs/</c> by plugin and time; of the jobs it returns, those whose <see cref="Job.Params" /> are the same JSON as the
    /// parameters of the request. A request on its way can still start a job later. Parameters that are unique, such as by a key of
    /// their own, make the result certain.
    /// </remarks>
    /// <param name="plugin">The plugin's id.</param>
    /// <param name="request">The request that was sent.</param>
    /// <param name="createdAfter">When the request was sent, by the server's clock: take off what the clocks may differ by.</param>
    /// <param name="options">Per-call options of each request; <see langword="null" /> uses the defaults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The jobs; empty if the request has started none so far.</returns>
    /// <exception cref="ArgumentException">An argument is not valid; nothing was sent.</exception>
    /// <exception cref="SynapseApiException">The server responded with an error.</exception>
    /// <exception cref="SynapseConnectionException">The server could not be reached, or the connection broke.</exception>
    /// <exception cref="SynapseTimeoutException">All pages together took longer than the timeout of a call.</exception>
    /// <example>
    /// <code>
    /// IReadOnlyList&lt;Job&gt; started = await client.FindRunsAsync(123, request, sentAt - TimeSpan.FromMinutes(5));
    /// </code>
    /// </example>
    public virtual async Task<IReadOnlyList<Job>> FindRunsAsync(
        long plugin,
        RunPluginRequest request,
        DateTimeOffset createdAfter,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(plugin, 1);
        ArgumentNullException.ThrowIfNull(request);
        IReadOnlyList<Job> jobs = await ListAllJobsAsync(
            new ListJobsQuery { Plugin = plugin, CreatedAfter = createdAfter }, options, CancellationToken.None)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var parameters = new RunParameters(request);
        return [.. jobs.Where(job => parameters.AreThoseOf(job))];
    }
}
