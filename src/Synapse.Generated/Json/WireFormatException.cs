namespace Synapse.Generated.Json;

/// <summary>JSON that does not fit the contract. It says where and what was expected, never the value that was found.</summary>
internal sealed class WireFormatException(string message) : Exception(message);
