namespace Synapse.Emulator;

/// <summary>The data that a new emulator starts with.</summary>
public enum EmulatorSeed
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>A connected agent whose token is <see cref="EmulatorCredentials.AgentToken"/>.</summary>
    Agent,

    /// <summary>
    /// What the examples of the API's documentation take for granted: plugin 123, its release 456, job 789, storage 123, and an agent whose
    /// token is <c>agent-token-123</c>.
    /// </summary>
    Documented,
}
