namespace Synapse.Generated;

public partial class SynapseClient
{
    /// <summary>Stores one log entry.</summary>
    /// <remarks>
    /// <c>POST /logs/</c>, the Python client's <c>create_logs</c>. A retry may store it twice, so it is retried only when it certainly was
    /// not sent.
    /// </remarks>
    /// <param name="entry">The entry; <see cref="DataUri" /> makes its file.</param>
    /// <param name="options">Per-call options; <see langword="null" /> uses the defaults.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The entry as stored.</returns>
    /// <exception cref="SynapseValidationException">The server rejected the content (400), with errors by field.</exception>
    /// <exception cref="SynapseApiException">The server responded with an error, such as 413 if the file is too large.</exception>
    /// <exception cref="SynapseProtocolException">The response does not contain exactly one entry.</exception>
    public virtual async Task<CreatedLog> CreateLogAsync(
        LogEntry entry,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(entry);
        IReadOnlyList<CreatedLog> stored = await CreateLogsAsync([entry], options, cancellationToken).ConfigureAwait(false);
        return stored.Count == 1
            ? stored[0]
            : throw new SynapseProtocolException($"{CreateLogsOperation.Id}: the response contains {stored.Count} entries instead of one.")
            {
                Operation = CreateLogsOperation.Id,
            };
    }

    /// <summary>Creates a logger for plugin code that runs in a job: it batches entries and never throws into the job.</summary>
    /// <remarks>Uses <c>POST /logs/</c> and <c>PATCH /jobs/{id}/</c>. Nothing is sent before the first entry.</remarks>
    /// <param name="id">The job's id.</param>
    /// <param name="loggerOptions">The options of the logger; <see langword="null" /> uses the defaults.</param>
    /// <returns>The logger. Dispose it to send what is left.</returns>
    /// <exception cref="ArgumentException">The id was never set, or an option is out of its range.</exception>
    public virtual JobLogger CreateJobLogger(JobId id, JobLoggerOptions? loggerOptions = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id.ToString(), nameof(id));
        loggerOptions ??= new JobLoggerOptions();
        loggerOptions.Check(nameof(loggerOptions));
        return new JobLogger(Fixed, id, loggerOptions, Time);
    }
}
