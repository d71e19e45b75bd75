using Synapse.Generated.Client;

namespace Synapse.Generated;

/// <summary>Options of <see cref="SynapseClient.TailJobConsoleLogsAsync" />.</summary>
public sealed class TailJobConsoleLogsOptions
{
    /// <summary>
    /// Gets or sets whether the server's live stream is opened. It only makes entries come sooner: without it the log is read at
    /// intervals, which needs no connection that stays open.
    /// </summary>
    /// <value>The default is <see langword="true" />.</value>
    public bool UseLiveStream { get; set; } = true;

    /// <summary>Gets or sets the longest time without a byte on the live stream, after which it is opened again.</summary>
    /// <value>The default is 60 seconds.</value>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Gets or sets the time between two reads of the log when no live stream says that there is something to read. It grows up to
    /// five times while nothing is new. A log that the server sends as a whole is read less often, the larger it is.
    /// </summary>
    /// <value>The default is 2 seconds.</value>
    public TimeSpan PollingInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Gets or sets how often in a row a request is retried while the server is away, at intervals that grow up to 20 seconds. It
    /// counts from the first response on; before that, a request is retried as often as any other.
    /// </summary>
    /// <value>The default is 10, which bridges at least a minute.</value>
    public int MaxRetries { get; set; } = 10;

    internal void Check(string parameter)
    {
        if (!SynapseClientOptionsValidator.IsTimeout(IdleTimeout))
        {
            throw new ArgumentException("IdleTimeout must be positive and at most 49 days, or infinite.", parameter);
        }

        if (PollingInterval <= TimeSpan.Zero || PollingInterval > TimeSpan.FromDays(1))
        {
            throw new ArgumentException("PollingInterval must be positive and at most one day.", parameter);
        }

        if (MaxRetries < 0)
        {
            throw new ArgumentException("MaxRetries must not be negative.", parameter);
        }
    }
}
