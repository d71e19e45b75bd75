namespace Synapse.Generated.Logs;

/// <summary>The entries that wait to be sent, oldest first, up to a number.</summary>
internal sealed class JobLogQueue(int capacity)
{
    private readonly object _gate = new();
    private readonly Queue<LogEntry> _entries = [];

    /// <summary>Adds an entry and says how many wait now; null if there is no room for it.</summary>
    public int? Add(LogEntry entry)
    {
        lock (_gate)
        {
            if (_entries.Count == capacity)
            {
                return null;
            }

            _entries.Enqueue(entry);
            return _entries.Count;
        }
    }

    /// <summary>The oldest entries, which stay until they are removed.</summary>
    public LogEntry[] Peek(int count)
    {
        lock (_gate)
        {
            return [.. _entries.Take(count)];
        }
    }

    public void Remove(int count)
    {
        lock (_gate)
        {
            for (; count > 0; count--)
            {
                _entries.Dequeue();
            }
        }
    }

    public int Clear()
    {
        lock (_gate)
        {
            int count = _entries.Count;
            _entries.Clear();
            return count;
        }
    }
}
