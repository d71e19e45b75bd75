using Synapse.Generated.Deadlines;
using Synapse.Generated.Diagnostics;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Retries;

/// <summary>A request under way: what its attempts share.</summary>
internal sealed class Exchange(WireRequest request, CallDeadline deadline, CallTrace trace)
{
    public WireRequest Request { get; } = request;

    public CallDeadline Deadline { get; } = deadline;

    public CallTrace Trace { get; } = trace;

    /// <summary>How often it has been retried.</summary>
    public int Retries { get; set; }
}
