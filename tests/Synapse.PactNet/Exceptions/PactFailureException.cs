namespace PactNet.Exceptions;

/// <summary>A pact could not be kept, written or verified.</summary>
internal sealed class PactFailureException(string message, Exception? cause = null) : Exception(message, cause);
