namespace Synapse.FleetSimulation.Policies;

/// <summary>The world of a fleet.</summary>
/// <param name="Time">The clock of all of them.</param>
/// <param name="Server">The server, as the end of each client's handlers.</param>
/// <param name="Clients">How many clients there are.</param>
/// <param name="Randomizer">Draws from 0 to 1.</param>
internal sealed record PolicyContext(TimeProvider Time, HttpMessageHandler Server, int Clients, Func<double> Randomizer)
{
    public static Uri Address { get; } = new("https://server.test");
}
