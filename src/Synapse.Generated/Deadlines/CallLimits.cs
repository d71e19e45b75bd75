using Synapse.Generated.Requests;

namespace Synapse.Generated.Deadlines;

/// <summary>The time limits of one call.</summary>
/// <param name="Timeout">The timeout of the call, as an exception names it.</param>
/// <param name="Whole">How long the whole call may take; <see cref="TimeSpan.MaxValue" /> for any time.</param>
/// <param name="Start">How long an attempt may take until its response begins.</param>
/// <param name="StartKind">Which limit <paramref name="Start" /> is.</param>
/// <param name="Idle">How long nothing may arrive once the response has begun.</param>
/// <param name="UploadIdle">How long nothing may be sent of an upload.</param>
internal readonly record struct CallLimits(
    TimeSpan Timeout, TimeSpan Whole, TimeSpan Start, SynapseDeadline StartKind, TimeSpan Idle, TimeSpan UploadIdle)
{
    public static CallLimits Of(WireRequest request, SynapseClientOptions options)
    {
        TimeSpan timeout = request.Options.Timeout ?? options.Timeout;
        if (request.IsUpload)
        {
            // It may take any time as long as it goes on.
            return new CallLimits(
                timeout,
                TimeSpan.MaxValue,
                options.UploadIdleTimeout,
                SynapseDeadline.UploadIdle,
                options.IdleTimeout,
                options.UploadIdleTimeout);
        }

        // An operation that must not be retried gets the whole call for its one attempt: giving up early would only lose its response.
        bool isRetried = request.Operation.Retry == RetryMark.Safe;
        return new CallLimits(
            timeout,
            timeout == System.Threading.Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : timeout,
            isRetried ? options.AttemptTimeout : System.Threading.Timeout.InfiniteTimeSpan,
            SynapseDeadline.Attempt,
            options.IdleTimeout,
            options.UploadIdleTimeout
        );
    }
}
