using Synapse.Generated.Errors;

namespace Synapse.Generated;

/// <summary>
/// The exception for a response that violates the contract: it is not JSON, has another form, redirects, or links elsewhere. The message
/// names what was expected and where, never the value that was found, and whether the request was executed.
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
