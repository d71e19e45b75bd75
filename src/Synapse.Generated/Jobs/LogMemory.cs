using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Synapse.Generated.Jobs;

/// <summary>
/// What is remembered of the entries that were delivered: a number for each of the first and of the last ones. A kept log that has
/// other entries in their places is no longer the log that was read.
/// </summary>
internal sealed class LogMemory
{
    private const int FirstEntries = 16;
    private const int LastEntries = 256;

    private readonly List<int> _first = new(FirstEntries);
    private readonly int[] _last = new int[LastEntries];
    private long _lastStart;

    /// <summary>Gets the number of entries of the log that were delivered: the place of the next one.</summary>
    public long Position { get; private set; }

    /// <summary>Notes an entry as delivered.</summary>
    public void Add(ConsoleLog entry)
    {
        int print = PrintOf(entry);
        if (_first.Count == Position && _first.Count < FirstEntries)
        {
            _first.Add(print);
        }

        _last[Position % LastEntries] = print;
        Position++;
        _lastStart = Math.Max(_lastStart, Position - LastEntries);
    }

    /// <summary>Determines whether the entry at a place before the position is known, so that it can be compared.</summary>
    public bool Knows(long place) => place < Position && (place < _first.Count || place >= _lastStart);

    /// <summary>Determines whether an entry is the one that was delivered from a known place.</summary>
    public bool IsSame(long place, ConsoleLog entry) =>
        PrintOf(entry) == (place < _first.Count ? _first[(int)place] : _last[place % LastEntries]);

    /// <summary>Forgets what was delivered from that place on.</summary>
    public void Truncate(long place)
    {
        Position = place;
        _lastStart = Math.Min(_lastStart, place);
        if (_first.Count > place)
        {
            _first.RemoveRange((int)place, _first.Count - (int)place);
        }
    }

    private static int PrintOf(ConsoleLog entry)
    {
        uint print = Checksum(entry.Message);
        print = entry.Timestamp is { } time ? BitOperations.Crc32C(print, (ulong)time.UtcTicks) : print;
        print = entry.Level is { } level ? BitOperations.Crc32C(print, Checksum(level.Value)) : print;
        return (int)print;
    }

    // A string's own hash takes several times as long, and this is done for every entry.
    private static uint Checksum(string? text)
    {
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(text.AsSpan());
        uint sum = (uint)bytes.Length;

        // Two sums at a time, because each step waits for the one before it.
        uint other = 0;
        for (; bytes.Length >= 2 * sizeof(ulong); bytes = bytes[(2 * sizeof(ulong))..])
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            other = BitOperations.Crc32C(other, BinaryPrimitives.ReadUInt64LittleEndian(bytes[sizeof(ulong)..]));
        }

        for (; bytes.Length >= sizeof(uint); bytes = bytes[sizeof(uint)..])
        {
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt32LittleEndian(bytes));
        }

        sum = bytes.Length > 0 ? BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt16LittleEndian(bytes)) : sum;
        return BitOperations.Crc32C(sum, other);
    }
}
