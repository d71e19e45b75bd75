using Synapse.Generated.Errors;

namespace Synapse.Generated;

/// <summary>
/// An answer that breaks the contract: no JSON where JSON is due, another form than the contract says, a redirect, a link that
/// leads elsewhere. The message says what was expected and where, never the value that was found, and whether the request was executed.
/// </summary>
public sealed class SynapseProtocolException : SynapseApiException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What is wrong with the answer.</param>
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
