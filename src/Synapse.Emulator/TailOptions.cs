namespace Synapse.Emulator;

/// <summary>How <c>tail_console_logs</c> is served.</summary>
public sealed record TailOptions
{
    /// <summary>Gets the format of the stream.</summary>
    /// <value>
    /// <see langword="null" /> by default: <see cref="TailForm.Lines" /> in the documented form, and
    /// <see cref="TailForm.ServerSentEvents" /> in the current form, nested at <see cref="TailPath.AsyncJobs" />.
    /// </value>
    public TailForm? Form { get; init; }

    /// <summary>Gets the path of the endpoint.</summary>
    /// <value>
    /// <see langword="null" /> by default: <see cref="TailPath.Jobs" /> in the documented form, and both that and
    /// <see cref="TailPath.AsyncJobs" /> in the current form.
    /// </value>
    public TailPath? Path { get; init; }

    /// <summary>Gets whether the stream starts with new entries instead of replaying the log so far.</summary>
    /// <value><see langword="false" /> by default.</value>
    public bool LiveOnly { get; init; }
}

/// <summary>The format of a tail stream.</summary>
public enum TailForm
{
    /// <summary>Plain text, a line per entry.</summary>
    Lines,

    /// <summary>Server-sent events: <c>data: {"type": "connected" | "log" | "complete" | "error", …}</c>.</summary>
    ServerSentEvents,

    /// <summary>Server-sent events whose log events hold another <c>data: {…}</c> line in their data.</summary>
    NestedServerSentEvents,
}

/// <summary>The path of the tail endpoint.</summary>
public enum TailPath
{
    /// <summary><c>/jobs/{id}/tail_console_logs/</c>.</summary>
    Jobs,

    /// <summary><c>/async/jobs/{id}/tail_console_logs/</c> alone.</summary>
    AsyncJobs,

    /// <summary>Nowhere: 404, only <c>console_logs</c> exists.</summary>
    Absent,
}
