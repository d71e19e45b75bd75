namespace Synapse.Parity.Clients;

/// <summary>A client that cannot be generated, built or run.</summary>
internal sealed class ClientException(string message) : Exception(message);
