using System.Diagnostics;
using Synapse.Generated.Deadlines;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Calls;

/// <summary>A request under way: what its attempts share.</summary>
internal sealed class Exchange(WireRequest request, CallDeadline deadline, Activity? activity)
{
    public WireRequest Request { get; } = request;

    public CallDeadline Deadline { get; } = deadline;

    /// <summary>The trace of the call, if anyone listens.</summary>
    public Activity? Activity { get; } = activity;

    /// <summary>How often it has been repeated.</summary>
    public int Retries { get; set; }

    /// <summary>The wait before the next attempt.</summary>
    public TimeSpan Delay { get; set; }
}
