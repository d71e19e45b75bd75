namespace Synapse.Contract.Tests;

/// <summary>A state that a backend is in before a request, and the parameters of it. Values are JSON, or else text as it stands.</summary>
internal sealed record ProviderState(string Name, params (string Name, string Value)[] Parameters);
