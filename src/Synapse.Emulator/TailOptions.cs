namespace Synapse.Emulator;

/// <summary>How <c>tail_console_logs</c> is served.</summary>
public sealed record TailOptions
{
    /// <summary>
    /// What the stream is made of. Null leaves it to the dialect: <see cref="TailForm.Lines"/> when documented, and
    /// <see cref="TailForm.ServerSentEvents"/> when current, nested at <see cref="TailPath.AsyncJobs"/>.
    /// </summary>
    public TailForm? Form { get; init; }

    /// <summary>
    /// Where the endpoint is found, if at all. Null leaves it to the dialect: <see cref="TailPath.Jobs"/> when documented, and that and
    /// <see cref="TailPath.AsyncJobs"/> when current.
    /// </summary>
    public TailPath? Path { get; init; }

    /// <summary>Gets whether attaching leaves out the lines that were written before, instead of replaying them.</summary>
    public bool LiveOnly { get; init; }
}

/// <summary>What a tail stream is made of.</summary>
public enum TailForm
{
    /// <summary>Plain text, a line per entry.</summary>
    Lines,

    /// <summary>Server-sent events: <c>data: {"type": "connected" | "log" | "complete" | "error", …}</c>.</summary>
    ServerSentEvents,

    /// <summary>Server-sent events whose log events hold another <c>data: {…}</c> line in their data.</summary>
    NestedServerSentEvents,
}

/// <summary>Where the tail endpoint is found.</summary>
public enum TailPath
{
    /// <summary><c>/jobs/{id}/tail_console_logs/</c>.</summary>
    Jobs,

    /// <summary><c>/async/jobs/{id}/tail_console_logs/</c> alone.</summary>
    AsyncJobs,

    /// <summary>Nowhere: 404, only <c>console_logs</c> exists.</summary>
    Absent,
}
