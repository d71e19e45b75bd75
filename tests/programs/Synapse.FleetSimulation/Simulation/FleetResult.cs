namespace Synapse.FleetSimulation.Simulation;

/// <summary>What a policy did to the server, and what it got from it.</summary>
internal sealed class FleetResult(Scenario scenario, string policy, Record record)
{
    private const double GoodRate = 0.99;

    public Scenario Scenario => scenario;

    public string Policy => policy;

    /// <summary>Requests sent for each call made while the capacity was down.</summary>
    public double Amplification { get; } =
        (double)Sum(record, During, second => second.Requests) / Sum(record, During, second => second.Calls);

    /// <summary>
    /// Seconds from when the capacity was back until at least 99 % of the calls of each second succeeded; null for never.
    /// </summary>
    public int? RecoverySeconds { get; } = Recovery(record);

    /// <summary>Calls that start a plugin and did so twice or more.</summary>
    public int DoubleExecutions { get; } = record.DoubleExecutions;

    public int Calls { get; } = Sum(record, All, second => second.Calls);

    public int Succeeded { get; } = Sum(record, All, second => second.Succeeded);

    /// <summary>What is measured, second by second.</summary>
    public IReadOnlyList<SecondOfRun> Seconds { get; } = record.Seconds[All];

    private static Range During => (int)Simulation.Scenario.BrownOutStart.TotalSeconds..(int)Simulation.Scenario.BrownOutEnd.TotalSeconds;

    private static Range All => ..(int)Simulation.Scenario.End.TotalSeconds;

    private static int Sum(Record record, Range range, Func<SecondOfRun, int> value) => record.Seconds[range].Sum(value);

    private static int? Recovery(Record record)
    {
        SecondOfRun[] measured = record.Seconds[All];
        int good = measured.Length - 1 - Array.FindLastIndex(measured, second => second.SuccessRate < GoodRate);
        int after = measured.Length - good - During.End.Value;
        return good == 0 ? null : Math.Max(after, 0);
    }
}
