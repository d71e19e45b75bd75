namespace Synapse.Generated.Json;

/// <summary>What reading one document may cost; the default has no limit.</summary>
/// <param name="MaxValues">How many values may be read into models; 0 for any number.</param>
/// <param name="Deadline">The time that is left for it.</param>
/// <param name="CancellationToken">Ends the reading.</param>
internal readonly record struct ReadLimits(int MaxValues, IReadDeadline? Deadline, CancellationToken CancellationToken)
{
    /// <exception cref="TimeoutException">The time is over.</exception>
    public void Check()
    {
        CancellationToken.ThrowIfCancellationRequested();
        Deadline?.ThrowIfOver();
    }
}

/// <summary>A time limit that a reader asks for now and then.</summary>
internal interface IReadDeadline
{
    /// <exception cref="TimeoutException">The time is over.</exception>
    void ThrowIfOver();
}
