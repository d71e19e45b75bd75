namespace Synapse.Packages;

/// <summary>A package or a project that uses it is not as it should be.</summary>
internal sealed class FailedException(string message) : Exception(message);
