namespace Synapse.FleetSimulation.Simulation;

/// <summary>What happened, second by second, and what was done more than once.</summary>
internal sealed class Record
{
    private readonly List<int> _executions = [];

    /// <summary>By second, each call in the second in which it was made.</summary>
    public SecondOfRun[] Seconds { get; } =
        new SecondOfRun[(int)(Scenario.End + Scenario.Epilogue + Scenario.LongestCall).TotalSeconds + 1];

    /// <summary>How many calls that start a plugin started it twice or more.</summary>
    public int DoubleExecutions => _executions.Count(times => times > 1);

    public void Called(TimeSpan at) => At(at).Calls++;

    public void Requested(TimeSpan at) => At(at).Requests++;

    public void Succeeded(TimeSpan calledAt) => At(calledAt).Succeeded++;

    public void Executed(ApiCall call)
    {
        if (!call.IsRun)
        {
            return;
        }

        while (_executions.Count <= call.Number)
        {
            _executions.Add(0);
        }

        _executions[call.Number]++;
    }

    private ref SecondOfRun At(TimeSpan time) => ref Seconds[(int)time.TotalSeconds];
}
