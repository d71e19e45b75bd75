using System.Collections.Concurrent;

namespace Synapse.Emulator.Faults;

/// <summary>Which of the next tails break, and after how many lines.</summary>
internal sealed class TailDrops
{
    private readonly ConcurrentQueue<long> _next = new();

    public void Add(long afterLines)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterLines);
        _next.Enqueue(afterLines);
    }

    public long? Take() => _next.TryDequeue(out long afterLines) ? afterLines : null;

    public void Clear() => _next.Clear();
}
