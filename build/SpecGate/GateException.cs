namespace Synapse.SpecGate;

/// <summary>The gate cannot do its work: a tool is missing or failed, or it was asked for what cannot be done.</summary>
internal sealed class GateException(string message, Exception? inner = null) : Exception(message, inner);
