namespace Synapse.Generated.Jobs;

/// <summary>
/// Decides when a kept log is read again: when the live stream rings, but less and less soon where rings bring no entries, and by
/// itself, less and less often while nothing is new. A log that is received whole is read at intervals that grow with its size.
/// </summary>
internal sealed class TailPace(TimeSpan pollingInterval, TimeProvider time)
{
    /// <summary>How many polling intervals the longest wait has.</summary>
    private const int LongestWait = 5;

    private const double BytesPerSecond = 1024 * 1024;

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestAfterRing = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestForSize = TimeSpan.FromMinutes(5);

    private readonly Alarm _alarm = new(time);
    private int _idleRings;
    private int _idleReads;
    private bool _wasRung;
    private long _readStart;

    /// <summary>The live stream has brought something, or has ended.</summary>
    public void Ring() => _alarm.Ring();

    /// <summary>A read begins; it finds what has rung before.</summary>
    public void BeginRead()
    {
        _readStart = time.GetTimestamp();
        _wasRung = _alarm.TakeRing();
    }

    /// <summary>Waits for the next read.</summary>
    /// <param name="foundEntries">Whether the last one found entries.</param>
    /// <param name="arrayBytes">The size of a log that is received whole.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public Task WaitAsync(bool foundEntries, long arrayBytes, CancellationToken cancellationToken)
    {
        _idleRings = foundEntries ? 0 : _wasRung ? _idleRings + 1 : _idleRings;
        _idleReads = foundEntries || _wasRung ? 0 : _idleReads + 1;
        TimeSpan longest = pollingInterval * LongestWait;
        TimeSpan forSize = Min(TimeSpan.FromSeconds(arrayBytes / BytesPerSecond), LongestForSize);
        TimeSpan forRings = Min(Grown(ShortestWait, 2, _idleRings), Min(LongestAfterRing, pollingInterval));
        TimeSpan earliest = Max(forSize, forRings);
        TimeSpan latest = Max(earliest, Min(longest, Grown(pollingInterval, 1.5, _idleReads)));
        return _alarm.WaitAsync(earliest - time.GetElapsedTime(_readStart), latest, cancellationToken);
    }

    private static TimeSpan Grown(TimeSpan first, double factor, int steps) => first * Math.Pow(factor, Math.Min(steps, 16));

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
