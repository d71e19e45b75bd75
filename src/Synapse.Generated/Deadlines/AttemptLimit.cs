using Synapse.Generated.Requests;

namespace Synapse.Generated.Deadlines;

/// <summary>
/// Ends an attempt that does not get on: no response in time, a body that stalls, an upload that stalls, or the end of the whole
/// call. One timer serves them all, restarted whenever something has moved.
/// </summary>
internal sealed class AttemptLimit : IUploadObserver, IDisposable
{
    private readonly CancellationTokenSource _expiry;
    private readonly CancellationTokenRegistration _cancellation;
    private readonly CallDeadline _call;
    private TimeSpan _wait;

    /// <param name="call">The call that the attempt is part of.</param>
    /// <param name="cancellationToken">The caller's.</param>
    public AttemptLimit(CallDeadline call, CancellationToken cancellationToken)
    {
        _call = call;
        call.StartSending();
        CallLimits limits = call.Limits;
        (_wait, Kind) = Nearest(limits.Start, limits.StartKind, call.Remaining);
        _expiry = ExpirySource.Rent(_wait, call.Time);
        _cancellation = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _expiry);
        if (_wait == TimeSpan.Zero)
        {
            // A timer would leave time for one more request, and again for one more.
            _expiry.Cancel();
        }
    }

    public CallDeadline Call => _call;

    public CancellationToken Token => _expiry.Token;

    /// <summary>What the caller's own code or the file threw; the attempt ended with it, whatever the transport says.</summary>
    public Exception? CallersFailure { get; private set; }

    /// <summary>Which limit is the nearest.</summary>
    public SynapseDeadline Kind { get; private set; }

    /// <summary>How long the nearest limit allows; of the call the whole, whatever is left of it.</summary>
    public TimeSpan Allowed => Kind == SynapseDeadline.Call ? _call.Limits.Timeout : _wait;

    /// <summary>Whether anything of a file has been sent.</summary>
    public bool HasUploaded { get; private set; }

    /// <summary>Restarts the idle timeout: something of the body has been received.</summary>
    public void Advance()
    {
        _call.NoteReceived();
        Restart(_call.Limits.Idle, SynapseDeadline.Idle, _call.Remaining);
    }

    void IUploadObserver.Advance()
    {
        HasUploaded = true;
        _call.NoteSent();
        Restart(_call.Limits.UploadIdle, SynapseDeadline.UploadIdle, TimeSpan.MaxValue);
    }

    /// <inheritdoc />
    public void Fail(Exception failure) => CallersFailure ??= failure;

    public void Dispose()
    {
        _cancellation.Dispose();
        ExpirySource.Return(_expiry, _call.Time);
    }

    private void Restart(TimeSpan limit, SynapseDeadline kind, TimeSpan remaining)
    {
        (_wait, Kind) = Nearest(limit, kind, remaining);
        _expiry.CancelAfter(_wait);
    }

    private static (TimeSpan Wait, SynapseDeadline Kind) Nearest(TimeSpan limit, SynapseDeadline kind, TimeSpan remaining)
    {
        if (remaining == TimeSpan.MaxValue || (limit != Timeout.InfiniteTimeSpan && limit < remaining))
        {
            return (limit, kind);
        }

        return (remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero, SynapseDeadline.Call);
    }
}
