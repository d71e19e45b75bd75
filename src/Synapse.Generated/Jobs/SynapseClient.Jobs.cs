using Synapse.Generated.Calls;
using Synapse.Generated.Jobs;
using Synapse.Generated.Requests;

namespace Synapse.Generated;

public partial class SynapseClient
{
    /// <summary>
    /// Follows the console log of a job from its first entry to its last, and ends when the job ends. Returns every entry once and in
    /// order, even if connections break.
    /// </summary>
    /// <remarks>
    /// Reads entries from <c>GET /jobs/{id}/console_logs/</c>. If the server has a live stream (<c>GET /jobs/{id}/tail_console_logs/</c>,
    /// or the same path below <c>/async</c>), the stream signals when there are new entries. Corresponds to <c>tail_job_console_logs</c> of
    /// the Python client. Each enumeration starts with the first entry. If the client is disposed, the next request of the tail throws
    /// <see cref="ObjectDisposedException" />.
    /// </remarks>
    /// <param name="id">The job's id.</param>
    /// <param name="tailOptions">How to follow the log; <see langword="null" /> uses the defaults.</param>
    /// <param name="options">Per-call options of each request; <see langword="null" /> uses the defaults.</param>
    /// <param name="cancellationToken">Cancels the tail.</param>
    /// <returns>
    /// The entries. An entry with a <see cref="ConsoleLog.Gap" /> marks missing entries: the server truncated or replaced a log that had
    /// already been read.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is not valid; nothing was sent.</exception>
    /// <exception cref="SynapseApiException">The server responded with an error: 401, 403, or 404 if there is no such job.</exception>
    /// <exception cref="SynapseConnectionException">The server could not be reached, and all retries failed.</exception>
    /// <example>
    /// <code>
    /// await foreach (ConsoleLog entry in client.TailJobConsoleLogsAsync(jobId))
    /// {
    ///     Console.WriteLine(entry);
    /// }
    /// </code>
    /// </example>
    public virtual IAsyncEnumerable<ConsoleLog> TailJobConsoleLogsAsync(
        JobId id,
        TailJobConsoleLogsOptions? tailOptions = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        tailOptions ??= new TailJobConsoleLogsOptions();
        tailOptions.Check(nameof(tailOptions));
        SynapseClient client = Fixed;
        return client.Tail(
            id,
            tailOptions,
            options,
            async token => (await client.GetJobAsync(id, options: Once(options), cancellationToken: token).ConfigureAwait(false))
                .Status?.IsTerminal == true).FollowAsync(cancellationToken);
    }

    /// <summary>
    /// Waits for a job to end. It needs only the id, so that it can be called again after a restart. A status that this version does
    /// not know counts as running.
    /// </summary>
    /// <remarks>
    /// <c>GET /jobs/{id}/</c> at intervals. If the server is unavailable, the wait resumes when it is available again, within
    /// <see cref="WaitForJobOptions.MaxRetries" />.
    /// </remarks>
    /// <param name="id">The job's id.</param>
    /// <param name="progress">Receives changes of status, percentage and step, and log entries if the options say so.</param>
    /// <param name="waitOptions">How to wait for the job; <see langword="null" /> uses the defaults.</param>
    /// <param name="options">Per-call options of each request; <see langword="null" /> uses the defaults.</param>
    /// <param name="cancellationToken">Cancels the waiting, not the job.</param>
    /// <returns>
    /// The final state of the job. If the log cannot be read, the wait continues and the failure is reported as progress.
    /// </returns>
    /// <exception cref="ArgumentException">An argument is not valid; nothing was sent.</exception>
    /// <exception cref="JobFailedException">The job failed, or was stopped or cancelled; with its last log entries.</exception>
    /// <exception cref="SynapseTimeoutException">
    /// The job did not end within <see cref="WaitForJobOptions.Timeout" />; it keeps running.
    /// </exception>
    /// <exception cref="SynapseApiException">The server responded with an error: 401, 403, or 404 if the job does not exist.</exception>
    /// <exception cref="SynapseConnectionException">The server could not be reached, and all retries failed.</exception>
    /// <example><code>Job job = await client.WaitForJobAsync(jobId);</code></example>
    public virtual async Task<Job> WaitForJobAsync(
        JobId id,
        IProgress<JobProgress>? progress = null,
        WaitForJobOptions? waitOptions = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        waitOptions ??= new WaitForJobOptions();
        waitOptions.Check(nameof(waitOptions));
        SynapseClient client = Fixed;
        SynapseRuntime runtime = client.Runtime;
        var job = new JobWait(
            runtime, id, waitOptions, progress, token => client.GetJobAsync(id, options: Once(options), cancellationToken: token));
        Job? ended = null;
        var log = new JobWaitLog(
            waitOptions.IncludeLogs && progress is not null
                ? client.Tail(id, new TailJobConsoleLogsOptions(), options, _ => ValueTask.FromResult(Volatile.Read(ref ended) is not null))
                : null,
            progress,
            () => job.Seen,
            waitOptions.LastLogLines,
            runtime.Time);
        await using (log.ConfigureAwait(false))
        {
            log.Start();
            Volatile.Write(ref ended, await job.RunAsync(cancellationToken).ConfigureAwait(false));
            await log.FinishAsync(cancellationToken).ConfigureAwait(false);
        }

        if (!waitOptions.ThrowOnFailure || ended.Status?.IsFailure != true)
        {
            return ended;
        }

        WireRequest lastEntries = DescribeListJobConsoleLogs(id, Once(options));
        throw new JobFailedException(
            ended,
            log.LastLines
                ?? await LastEntries.ReadAsync(runtime, lastEntries, waitOptions.LastLogLines, cancellationToken).ConfigureAwait(false));
    }

    private JobTail Tail(
        JobId id, TailJobConsoleLogsOptions tail, RequestOptions? options, Func<CancellationToken, ValueTask<bool>> hasEnded) =>
        new(
            Runtime,
            DescribeListJobConsoleLogs(id, Once(options)),
            tail.UseLiveStream ? DescribeTailJobConsoleLogs(id, Once(options)) : null,
            tail,
            hasEnded);

    /// <summary>The same options for a request that is sent once: tails and waits retry by themselves.</summary>
    private static RequestOptions Once(RequestOptions? options) => (options ?? new RequestOptions()).With(RetryBehavior.Never);
}
