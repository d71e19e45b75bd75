namespace Synapse.Generated;

/// <summary>Options for <see cref="SynapseClient.CreateJobLogger" />. They are copied when the logger is created.</summary>
public sealed record JobLoggerOptions
{
    /// <summary>Gets or sets how long an entry waits at most before it is sent with others.</summary>
    /// <value>The default is 2 seconds.</value>
    public TimeSpan FlushInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets or sets how many entries are sent in one request at most; fewer if they have more than 1 MiB together.</summary>
    /// <value>At least 1; the default is 100.</value>
    public int BatchSize { get; set; } = 100;

    /// <summary>Gets or sets how many entries are held at most while the backend cannot take them. Further entries are lost.</summary>
    /// <value>At least <see cref="BatchSize" />; the default is 10,000.</value>
    public int Capacity { get; set; } = 10_000;

    /// <summary>
    /// Gets or sets how many bytes the entries that are held may have as UTF-8, files as base64 included. Further entries are lost.
    /// </summary>
    /// <value>At least 1; the default is 64 MiB. A text takes up to twice that in memory.</value>
    public long CapacityBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Gets or sets how long disposing the logger may take to send what is left.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan DisposeTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets the receiver of what the logger lost and why. It may be called on any thread; what it throws is ignored, and a loss of
    /// what it records itself is only counted.
    /// </summary>
    /// <value>The default is <see langword="null" />: losses are only counted.</value>
    public IProgress<JobLoggerLoss>? Lost { get; set; }

    internal void Check(string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(FlushInterval, TimeSpan.Zero, parameter);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1, parameter);
        ArgumentOutOfRangeException.ThrowIfLessThan(Capacity, BatchSize, parameter);
        ArgumentOutOfRangeException.ThrowIfLessThan(CapacityBytes, 1, parameter);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(DisposeTimeout, TimeSpan.Zero, parameter);
    }
}
