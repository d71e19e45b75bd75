using Synapse.Generated.Json;

namespace Synapse.Generated.Deadlines;

/// <summary>The time that a call has taken and has left, over its attempts and the waits between them.</summary>
internal sealed class CallDeadline(CallLimits limits, TimeProvider time) : IReadDeadline
{
    private readonly long _start = time.GetTimestamp();

    private long? _lastSent;

    public CallLimits Limits => limits;

    public TimeProvider Time => time;

    /// <summary>How long the call has taken so far.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_start);

    /// <summary>
    /// What is left; <see cref="TimeSpan.MaxValue" /> for a call that may take any time. An upload may, but its response may not.
    /// </summary>
    public TimeSpan Remaining =>
        limits.Whole != TimeSpan.MaxValue ? limits.Whole - Elapsed
        : _lastSent is { } sent && limits.Timeout != Timeout.InfiniteTimeSpan ? limits.Timeout - time.GetElapsedTime(sent)
        : TimeSpan.MaxValue;

    /// <summary>An attempt begins, and with it an upload.</summary>
    public void StartSending() => _lastSent = null;

    /// <summary>A part of an upload has been sent; it may be the last.</summary>
    public void NoteSent() => _lastSent = time.GetTimestamp();

    /// <summary>A part of a response is here, perhaps of one that came before the upload had begun.</summary>
    public void NoteReceived()
    {
        // Any other call is measured from its start.
        if (limits.Whole == TimeSpan.MaxValue)
        {
            _lastSent ??= time.GetTimestamp();
        }
    }

    /// <inheritdoc />
    public void ThrowIfOver()
    {
        if (Remaining <= TimeSpan.Zero)
        {
            throw new TimeoutException();
        }
    }
}
