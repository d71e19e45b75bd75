using Synapse.Generated.Errors;

namespace Synapse.Generated;

/// <summary>The server refuses the content of a request (400). <see cref="SynapseApiException.Errors" /> tells why, by field.</summary>
public sealed class SynapseValidationException : SynapseApiException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What failed.</param>
    public SynapseValidationException(string message)
        : base(message)
    {
    }

    internal SynapseValidationException(string message, FailureDetails details)
        : base(message, details)
    {
    }
}
