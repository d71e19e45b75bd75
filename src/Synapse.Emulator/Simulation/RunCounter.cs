namespace Synapse.Emulator.Simulation;

/// <summary>Counts the plugin runs that took effect, so that a test can tell one execution from two.</summary>
internal sealed class RunCounter
{
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public void Increment() => Interlocked.Increment(ref _count);

    public void Reset() => Interlocked.Exchange(ref _count, 0);
}
