namespace Synapse.Generated;

/// <summary>How a job is waited for.</summary>
public sealed class WaitForJobOptions
{
    /// <summary>The wait before the job is asked for the second time; it grows by half with each time that nothing has changed.</summary>
    public TimeSpan PollingInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two requests.</summary>
    public TimeSpan MaxPollingInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the job may take; null for any time.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Whether a job that ends without its result throws; otherwise it is returned.</summary>
    public bool ThrowOnFailure { get; set; } = true;

    /// <summary>Whether progress also gets the lines of the job's console log as they come.</summary>
    public bool IncludeLogs { get; set; }

    /// <summary>How many lines of the log a <see cref="JobFailedException" /> carries at most.</summary>
    public int LastLogLines { get; set; } = 20;

    internal void Check(string parameter)
    {
        if (PollingInterval <= TimeSpan.Zero || MaxPollingInterval < PollingInterval)
        {
            throw new ArgumentException("The polling interval must be positive, and the longest one not below it.", parameter);
        }

        if (Timeout <= TimeSpan.Zero || LastLogLines < 0)
        {
            throw new ArgumentException("The timeout must be positive, and the number of log lines not negative.", parameter);
        }
    }
}
