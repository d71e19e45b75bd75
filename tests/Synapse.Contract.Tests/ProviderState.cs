namespace Synapse.Contract.Tests;

/// <summary>A state that a backend is in before a request. The values of its parameters are JSON.</summary>
internal sealed record ProviderState(string Name, params (string Name, string Json)[] Parameters)
{
    /// <summary>
    /// Gets whether a backend may refuse the state: because it needs a fault, or because there are two ways to serve something.
    /// </summary>
    public bool IsOptional { get; init; }
}
