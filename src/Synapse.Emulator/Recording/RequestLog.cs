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
    private long _bytes;
    private long _forgotten;

    internal RequestLog(SynapseEmulatorOptions options) => _options = options;

    /// <summary>The number of requests that are kept.</summary>
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

    /// <summary>How many older requests were forgotten since the log was last cleared.</summary>
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

    /// <summary>Forgets them.</summary>
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
    }

    internal void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            request.IsKept = true;
            _bytes += request.Size;
            Trim();
        }
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
