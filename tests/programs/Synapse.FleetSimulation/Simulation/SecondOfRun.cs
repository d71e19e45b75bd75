namespace Synapse.FleetSimulation.Simulation;

/// <summary>What happened in a second.</summary>
internal struct SecondOfRun
{
    /// <summary>Calls that applications made.</summary>
    public int Calls { get; set; }

    /// <summary>Requests that the server got, retries included.</summary>
    public int Requests { get; set; }

    /// <summary>How many of these calls succeeded in the end.</summary>
    public int Succeeded { get; set; }

    public readonly double SuccessRate => Calls == 0 ? 0 : (double)Succeeded / Calls;
}
