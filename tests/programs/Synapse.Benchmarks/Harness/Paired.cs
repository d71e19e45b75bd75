namespace Synapse.Benchmarks.Harness;

/// <summary>The result of a paired measurement.</summary>
/// <param name="Ratio">The median of the rounds' ratios to the first contender.</param>
/// <param name="Seconds">The median of what a call took.</param>
internal sealed record Paired(double Ratio, double Seconds)
{
    /// <summary>Makes the results of what each contender took in each round.</summary>
    public static Paired[] Of(IReadOnlyList<double[]> rounds) =>
    [
        .. Enumerable.Range(0, rounds[0].Length).Select(i => new Paired(
            Median.Of(rounds.Select(round => round[i] / round[0])),
            Median.Of(rounds.Select(round => round[i])))),
    ];
}
