using Synapse.Generated.Errors;

namespace Synapse.Generated;

/// <summary>
/// The exception for a response that violates the contract: it is not valid JSON, does not match the schema, is a redirect, or has a link
/// to the next page that is not valid. The message names what was expected and where, never the value that was found, and whether the
/// request was executed.
/// </summary>
public sealed class SynapseProtocolException : SynapseApiException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What is wrong with the response.</param>
    /// <param name="innerException">Why.</param>
    public SynapseProtocolException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal SynapseProtocolException(string message, FailureDetails details)
        : base(message, details)
    {
    }
}
