using Synapse.Generated.Requests;

namespace Synapse.Generated.Deadlines;

/// <summary>
/// Ends an attempt that does not get on: no answer in time, a body that stalls, an upload that stalls, or the end of the whole
/// call. One timer serves them all, set anew whenever something has moved.
/// </summary>
internal sealed class AttemptLimit : IDisposable
{
    private readonly CancellationTokenSource _expiry;
    private readonly TimeProvider _time;
    private readonly CancellationTokenRegistration _cancellation;
    private readonly CallDeadline _call;
    private readonly TimeSpan _idle;
    private readonly bool _isUpload;
    private TimeSpan _allowed;

    public AttemptLimit(
        CallDeadline call,
        TimeSpan remaining,
        WireRequest request,
        SynapseClientOptions options,
        CancellationToken cancellationToken
    )
    {
        (_call, _time) = (call, options.TimeProvider);
        _idle = options.IdleTimeout;
        _isUpload = request.Form is not null;

        // An operation that must not be repeated gets the whole call for its one attempt: giving up early would only lose its answer.
        bool isRepeatable = request.Operation.Retry == RetryMark.Safe;
        (_allowed, Kind) = _isUpload
            ? (call.Timeout, SynapseDeadline.Idle)
            : Shortest(isRepeatable ? options.AttemptTimeout : Timeout.InfiniteTimeSpan, SynapseDeadline.Attempt, remaining);
        _expiry = ExpirySource.Rent(_allowed, options.TimeProvider);
        _cancellation = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _expiry);
    }

    public CancellationToken Token => _expiry.Token;

    /// <summary>Which limit is the nearest.</summary>
    public SynapseDeadline Kind { get; private set; }

    /// <summary>What went over which limit, once the token is cancelled and the caller did not do it.</summary>
    public AttemptExpiredException ToException(Exception cause) =>
        new(Kind, Kind == SynapseDeadline.Call ? _call.Timeout : _allowed, cause);

    /// <summary>Something of the body has been received, or of an upload been sent: the next part may take its time anew.</summary>
    public void Advance()
    {
        (_allowed, Kind) = Shortest(_isUpload ? _call.Timeout : _idle, SynapseDeadline.Idle, _call.Remaining);
        _expiry.CancelAfter(_allowed);
    }

    public void Dispose()
    {
        _cancellation.Dispose();
        ExpirySource.Return(_expiry, _time);
    }

    private static (TimeSpan Time, SynapseDeadline Kind) Shortest(TimeSpan limit, SynapseDeadline kind, TimeSpan remaining)
    {
        if (remaining == TimeSpan.MaxValue || (limit != Timeout.InfiniteTimeSpan && limit < remaining))
        {
            return (limit, kind);
        }

        return (remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, SynapseDeadline.Call);
    }
}
