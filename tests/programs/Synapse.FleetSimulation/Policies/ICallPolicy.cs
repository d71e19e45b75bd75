using Synapse.FleetSimulation.Simulation;

namespace Synapse.FleetSimulation.Policies;

/// <summary>How the clients of a fleet call, and call again.</summary>
internal interface ICallPolicy : IDisposable
{
    /// <summary>Makes a call.</summary>
    /// <param name="client">The client that makes it, from 0.</param>
    /// <param name="call">The call.</param>
    /// <returns>Whether it succeeded in the end.</returns>
    Task<bool> CallAsync(int client, ApiCall call);
}
