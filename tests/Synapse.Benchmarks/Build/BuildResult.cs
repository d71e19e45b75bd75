namespace Synapse.Benchmarks.Build;

/// <summary>What builds cost, in seconds.</summary>
/// <param name="NothingChanged">A build without a change.</param>
/// <param name="NoToolRan">Whether that ran neither the generator nor the compiler.</param>
/// <param name="CodeChanged">A build after a change of hand-written code: the compile alone.</param>
/// <param name="ContractChanged">A build after a change of the contract: generated and compiled.</param>
/// <param name="Ratio">The median of the rounds' ratios of the latter two.</param>
internal sealed record BuildResult(double NothingChanged, bool NoToolRan, double CodeChanged, double ContractChanged, double Ratio)
{
    public const double MaxRatio = 1.5;

    public bool IsRatioMet => Ratio <= MaxRatio;
}
