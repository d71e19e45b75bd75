namespace Synapse.Benchmarks.Harness;

/// <summary>How long is measured: more rounds, and longer ones, say more on a noisy machine.</summary>
/// <param name="Rounds">How often each client has its turn.</param>
/// <param name="Batch">How long a turn is, about.</param>
/// <param name="WarmUp">How long each client works at a time until its code is settled.</param>
/// <param name="MaxWarmUps">How often that is at most.</param>
internal sealed record Effort(int Rounds, TimeSpan Batch, TimeSpan WarmUp, int MaxWarmUps)
{
    public static Effort Full { get; } = new(31, TimeSpan.FromMilliseconds(25), TimeSpan.FromMilliseconds(50), 30);

    public static Effort Quick { get; } = new(9, TimeSpan.FromMilliseconds(15), TimeSpan.FromMilliseconds(20), 12);
}
