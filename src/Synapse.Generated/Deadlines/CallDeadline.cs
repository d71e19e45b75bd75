using Synapse.Generated.Json;

namespace Synapse.Generated.Deadlines;

/// <summary>The time that a call has taken and has left, over its attempts and the waits between them.</summary>
internal sealed class CallDeadline(CallLimits limits, TimeProvider time) : IReadDeadline
{
    private readonly long _start = time.GetTimestamp();

    public CallLimits Limits => limits;

    public TimeProvider Time => time;

    /// <summary>How long the call has taken so far.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>What is left; <see cref="TimeSpan.MaxValue" /> for a call that may take any time.</summary>
    public TimeSpan Remaining => limits.Whole == TimeSpan.MaxValue ? TimeSpan.MaxValue : limits.Whole - Elapsed;

    /// <inheritdoc />
    public void ThrowIfOver()
    {
        if (Remaining <= TimeSpan.Zero)
        {
            throw new TimeoutException();
        }
    }
}
