using Synapse.Generated.Requests;

namespace Synapse.Generated.Deadlines;

/// <summary>The time that a call may take in all, over its attempts and the waits between them.</summary>
internal readonly struct CallDeadline(WireRequest request, SynapseClientOptions options)
{
    private readonly long _start = options.TimeProvider.GetTimestamp();

    public TimeSpan Timeout { get; } = request.Options.Timeout ?? options.Timeout;

    /// <summary>How long the call has taken so far.</summary>
    public TimeSpan Elapsed => options.TimeProvider.GetElapsedTime(_start);

    /// <summary>What is left; without end for an upload, which may take any time as long as it goes on.</summary>
    public TimeSpan Remaining => Whole == TimeSpan.MaxValue ? TimeSpan.MaxValue : Timeout - Elapsed;

    private TimeSpan Whole =>
        request.Form is not null || Timeout == System.Threading.Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : Timeout;

    /// <summary>Starts an attempt within the call.</summary>
    /// <param name="isFirst">Whether nothing of the call's time has been spent.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public AttemptLimit StartAttempt(bool isFirst, CancellationToken cancellationToken)
    {
        var limit = new AttemptLimit(this, isFirst ? Whole : Remaining, request, options, cancellationToken);
        if (request.Form is { } form)
        {
            form.Advanced = limit.Advance;
        }

        return limit;
    }
}
