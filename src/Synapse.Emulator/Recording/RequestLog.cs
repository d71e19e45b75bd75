using Synapse.Emulator.Changes;
using Synapse.Emulator.Recording;

namespace Synapse.Emulator;

/// <summary>
/// The requests that arrived at the API, in their order. Those of the emulator's own pages are left out, and beyond
/// <see cref="SynapseEmulatorOptions.MaxRecordedRequests"/> and <see cref="SynapseEmulatorOptions.MaxRecordedBytes"/> the oldest are
/// forgotten.
/// </summary>
public sealed class RequestLog
{
    private readonly object _gate = new();
    private readonly Queue<RecordedRequest> _requests = [];
    private readonly SynapseEmulatorOptions _options;
    private readonly EmulatorChanges _changes;
    private long _bytes;
    private long _forgotten;
    private long _lastNumber;

    internal RequestLog(SynapseEmulatorOptions options, EmulatorChanges changes)
    {
        _options = options;
        _changes = changes;
    }

    /// <summary>Occurs when a request has ended, whether it got a response or not.</summary>
    public event Action<RecordedRequest>? Completed;

    /// <summary>Gets the number of requests that are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _requests.Count;
            }
        }
    }

    /// <summary>Gets the number of older requests that were dropped since the log was last cleared.</summary>
    public long Forgotten
    {
        get
        {
            lock (_gate)
            {
                return _forgotten;
            }
        }
    }

    /// <summary>The requests that are kept.</summary>
    /// <returns>A copy that later requests do not change.</returns>
    public IReadOnlyList<RecordedRequest> ToList()
    {
        lock (_gate)
        {
            return [.. _requests];
        }
    }

    /// <summary>Clears the log.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            while (_requests.Count > 0)
            {
                Forget();
            }

            _forgotten = 0;
        }

        _changes.Raise(ChangeTopic.Requests);
    }

    internal void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            request.Number = ++_lastNumber;
            _requests.Enqueue(request);
            request.IsKept = true;
            _bytes += request.Size;
            Trim();
        }

        _changes.Raise(ChangeTopic.Requests);
    }

    /// <summary>Enters the beginning of a response, which for one without a body comes after the end of the request.</summary>
    internal void Start(RecordedRequest request, int status, FaultKind? fault)
    {
        request.Result = new RequestResult(status, fault, request.Duration);
        _changes.Raise(ChangeTopic.Requests);
    }

    /// <summary>Enters the end of a request, whether a response has begun or not.</summary>
    internal void Complete(RecordedRequest request, FaultKind? fault, TimeSpan duration)
    {
        request.Result = new RequestResult(request.Status, fault, duration);
        _changes.Raise(ChangeTopic.Requests);
        Completed?.Invoke(request);
    }

    /// <summary>Adds what was read of a request's body.</summary>
    internal void AddBody(RecordedRequest request, ReadOnlySpan<byte> read)
    {
        lock (_gate)
        {
            int added = request.AddBody(read);
            if (request.IsKept)
            {
                _bytes += added;
                Trim();
            }
        }
    }

    /// <summary>The newest request stays, however large it is.</summary>
    private void Trim()
    {
        while (_requests.Count > 1 && (_requests.Count > _options.MaxRecordedRequests || _bytes > _options.MaxRecordedBytes))
        {
            Forget();
            _forgotten++;
        }
    }

    private void Forget()
    {
        RecordedRequest oldest = _requests.Dequeue();
        oldest.IsKept = false;
        _bytes -= oldest.Size;
    }
}
