using System.Text;

namespace Synapse.Generated.Logs;

/// <summary>The entries that wait to be sent, oldest first, up to a number and a size.</summary>
internal sealed class JobLogQueue(JobLoggerOptions options)
{
    // What reverse proxies accept in one request by default.
    private const long MaxBatchBytes = 1024 * 1024;

    private readonly object _gate = new();
    private readonly Queue<(LogEntry Entry, long Bytes)> _entries = [];
    private long _bytes;
    private long _added;
    private bool _isClosed;

    public enum Outcome
    {
        Added,
        CompletesBatch,
        NoRoom,
        Closed,
    }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Whether a batch is complete, so that it need not wait for the interval.</summary>
    public bool HasBatch
    {
        get
        {
            lock (_gate)
            {
                return IsBatchComplete;
            }
        }
    }

    private bool IsBatchComplete => _entries.Count >= options.BatchSize || _bytes >= MaxBatchBytes;

    public Outcome Add(LogEntry entry)
    {
        long bytes = BytesOf(entry);
        lock (_gate)
        {
            if (_isClosed)
            {
                return Outcome.Closed;
            }

            if (_entries.Count == options.Capacity || _bytes + bytes > options.CapacityBytes)
            {
                return Outcome.NoRoom;
            }

            bool wasComplete = IsBatchComplete;
            _entries.Enqueue((entry, bytes));
            _bytes += bytes;
            _added++;
            return !wasComplete && IsBatchComplete ? Outcome.CompletesBatch : Outcome.Added;
        }
    }

    /// <summary>The number of the last entry that is due, counted from the first one that was ever added.</summary>
    /// <param name="isAllDue">Whether all entries are due, or only complete batches.</param>
    public long LastDue(bool isAllDue)
    {
        lock (_gate)
        {
            return isAllDue || _bytes >= MaxBatchBytes ? _added : _added - (_entries.Count % options.BatchSize);
        }
    }

    /// <summary>The next batch, up to an entry. Its entries stay until they are removed.</summary>
    public LogEntry[] Peek(long last)
    {
        lock (_gate)
        {
            var batch = new List<LogEntry>();
            long bytes = 0;
            foreach ((LogEntry entry, long size) in _entries.Take((int)Math.Min(options.BatchSize, last - (_added - _entries.Count))))
            {
                bytes += size;
                if (batch.Count > 0 && bytes > MaxBatchBytes)
                {
                    break;
                }

                batch.Add(entry);
            }

            return [.. batch];
        }
    }

    public void Remove(int count)
    {
        lock (_gate)
        {
            for (; count > 0; count--)
            {
                _bytes -= _entries.Dequeue().Bytes;
            }
        }
    }

    /// <summary>Takes no more entries from now on.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
        }
    }

    private static long BytesOf(LogEntry entry) =>
        BytesOf(entry.Event) + BytesOf(entry.Message) + BytesOf(entry.Step) + BytesOf(entry.File)
            + (entry.Data?.Utf8.Length ?? 0) + (entry.Context?.Utf8.Length ?? 0);

    private static long BytesOf(string? text) => text is null ? 0 : Encoding.UTF8.GetByteCount(text);
}
