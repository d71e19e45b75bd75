using Synapse.Generated.Deadlines;
using Synapse.Generated.Diagnostics;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Retries;

/// <summary>A request under way: what its attempts share.</summary>
internal sealed class Exchange(WireRequest request, CallDeadline deadline, CallTrace trace)
{
    private readonly long _start = deadline.Time.GetTimestamp();

    public WireRequest Request { get; } = request;

    public CallDeadline Deadline { get; } = deadline;

    public CallTrace Trace { get; } = trace;

    /// <summary>How long the request has taken so far; its deadline may be that of a whole list.</summary>
    public TimeSpan Elapsed => Deadline.Time.GetElapsedTime(_start);

    /// <summary>How often it has been retried.</summary>
    public int Retries { get; set; }
}
