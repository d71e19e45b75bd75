namespace Synapse.Emulator;

/// <summary>The requests that arrived at the API, in their order. Those of the emulator's own pages are left out.</summary>
public sealed class RequestLog
{
    private readonly object _gate = new();
    private readonly List<RecordedRequest> _requests = [];

    internal RequestLog()
    {
    }

    /// <summary>The number of requests.</summary>
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

    /// <summary>The requests so far.</summary>
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
            _requests.Clear();
        }
    }

    internal void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            _requests.Add(request);
        }
    }
}
