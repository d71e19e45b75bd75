namespace Synapse.Generated;

/// <summary>Options of <see cref="SynapseClient.WaitForJobAsync" />.</summary>
public sealed class WaitForJobOptions
{
    /// <summary>Gets or sets the time before the job is requested again. It grows by half each time that nothing has changed.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan PollingInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets the longest time between two requests.</summary>
    /// <value>The default is 15 seconds.</value>
    public TimeSpan MaxPollingInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Gets or sets how long to wait for the job to end, from the call on; any length, also more than a timer can run. It does not
    /// cover what follows the end: up to 10 seconds for the last log entries. A clock that jumps ahead, as on a machine that slept,
    /// does not hide a job that has ended meanwhile: it is requested once more.
    /// </summary>
    /// <value>The default is <see cref="System.Threading.Timeout.InfiniteTimeSpan" />: no limit.</value>
    public TimeSpan Timeout { get; set; } = System.Threading.Timeout.InfiniteTimeSpan;

    /// <summary>
    /// Gets or sets how often in a row a request is retried while the server is away, at intervals that grow up to 20 seconds. It
    /// counts from the first response on; before that, a request is retried as often as any other.
    /// </summary>
    /// <value>The default is 10, which bridges at least a minute.</value>
    public int MaxRetries { get; set; } = 10;

    /// <summary>Gets or sets whether a job that fails, or is stopped or cancelled, throws a <see cref="JobFailedException" />.</summary>
    /// <value>The default is <see langword="true" />; otherwise such a job is returned.</value>
    public bool ThrowOnFailure { get; set; } = true;

    /// <summary>Gets or sets whether progress also reports the entries of the job's console log as they come.</summary>
    /// <value>The default is <see langword="false" />.</value>
    public bool IncludeLogs { get; set; }

    /// <summary>Gets or sets how many of the last log entries a <see cref="JobFailedException" /> carries at most.</summary>
    /// <value>The default is 20.</value>
    public int LastLogLines { get; set; } = 20;

    internal void Check(string parameter)
    {
        if (PollingInterval <= TimeSpan.Zero || MaxPollingInterval < PollingInterval || MaxPollingInterval > TimeSpan.FromDays(49))
        {
            throw new ArgumentException(
                "PollingInterval must be positive, and MaxPollingInterval must be at least PollingInterval and at most 49 days.",
                parameter);
        }

        if (Timeout <= TimeSpan.Zero && Timeout != System.Threading.Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentException("Timeout must be positive or infinite.", parameter);
        }

        if (LastLogLines < 0 || MaxRetries < 0)
        {
            throw new ArgumentException("LastLogLines and MaxRetries must not be negative.", parameter);
        }
    }
}
