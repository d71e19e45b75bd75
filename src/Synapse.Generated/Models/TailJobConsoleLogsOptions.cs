namespace Synapse.Generated;

/// <summary>How a console log is followed.</summary>
public sealed class TailJobConsoleLogsOptions
{
    /// <summary>How long a server may be silent before the connection is taken for dead and made anew.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The wait between two looks at the log where a server cannot follow it.</summary>
    public TimeSpan PollingInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How often in a row a connection may break without bringing a line before the tail gives up.</summary>
    public int MaxReconnects { get; set; } = 5;

    internal void Check(string parameter)
    {
        if (Heartbeat <= TimeSpan.Zero || PollingInterval <= TimeSpan.Zero || MaxReconnects < 0)
        {
            throw new ArgumentException(
                "Heartbeat and polling interval must be positive, and the number of reconnects not negative.",
                parameter
            );
        }
    }
}
