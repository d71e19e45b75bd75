using Synapse.Generated.Tail;

namespace Synapse.Generated;

public partial class SynapseClient
{
    /// <summary>
    /// Follows the console log of a job while it runs, from its first line to its last, and ends when the job ends. Every line
    /// comes once and in order, however often the connection breaks; where a server cannot follow a log, it is read again and again.
    /// </summary>
    /// <remarks>
    /// <c>GET /jobs/{id}/tail_console_logs/</c>, or the same below <c>/async</c>, with <c>GET /jobs/{id}/console_logs/</c> as the truth;
    /// the Python client's <c>tail_job_console_logs</c>. Only reads, so it is safe to repeat.
    /// </remarks>
    /// <param name="id">The job's id.</param>
    /// <param name="tail">How the log is followed; null for the defaults.</param>
    /// <param name="options">What is different for each request; null for nothing.</param>
    /// <param name="cancellationToken">Ends the tail.</param>
    /// <returns>The lines; one with a <see cref="ConsoleLog.Gap" /> stands where lines may be missing or come twice.</returns>
    /// <exception cref="ArgumentException">An argument cannot be used; nothing was sent.</exception>
    /// <exception cref="SynapseApiException">The server answered with an error; 404 if there is no such job.</exception>
    /// <exception cref="SynapseConnectionException">The server was not reached, or the stream broke too often in a row.</exception>
    public virtual IAsyncEnumerable<ConsoleLog> TailJobConsoleLogsAsync(
        JobId id, TailJobConsoleLogsOptions? tail = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        tail ??= new TailJobConsoleLogsOptions();
        tail.Check(nameof(tail));
        return new JobTail(this, Runtime, DescribeTailJobConsoleLogs(id, options), id, tail).FollowAsync(cancellationToken);
    }

    /// <summary>
    /// Waits until a job has ended. It needs the id alone, so it can be called anew after a restart. A status that this version
    /// does not know is taken as going on.
    /// </summary>
    /// <remarks><c>GET /jobs/{id}/</c>, again and again. Only reads, so it is safe to repeat.</remarks>
    /// <param name="id">The job's id.</param>
    /// <param name="progress">Is told when status or percentage change, and of each log line if that is asked for.</param>
    /// <param name="wait">How the job is waited for; null for the defaults.</param>
    /// <param name="options">What is different for each request; null for nothing.</param>
    /// <param name="cancellationToken">Ends the waiting, not the job.</param>
    /// <returns>The job as it ended.</returns>
    /// <exception cref="ArgumentException">An argument cannot be used; nothing was sent.</exception>
    /// <exception cref="JobFailedException">The job ended without its result; it carries the job and its last log lines.</exception>
    /// <exception cref="SynapseTimeoutException">The job took longer than it may; it goes on.</exception>
    /// <exception cref="SynapseApiException">The server answered with an error; 404 if there is no such job.</exception>
    public virtual async Task<Job> WaitForJobAsync(
        JobId id,
        IProgress<JobProgress>? progress = null,
        WaitForJobOptions? wait = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        wait ??= new WaitForJobOptions();
        wait.Check(nameof(wait));
        return await new JobWait(this, Runtime.Time, id, wait, progress, options).RunAsync(cancellationToken).ConfigureAwait(false);
    }
}
