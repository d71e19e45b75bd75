using System.Net;
using Synapse.Generated.Errors;

namespace Synapse.Generated;

/// <summary>
/// The exception for a request that the server rejects as not valid (400). <see cref="SynapseApiException.Errors" /> has the errors by
/// field.
/// </summary>
public sealed class SynapseValidationException : SynapseApiException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">Why.</param>
    public SynapseValidationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
        ResponseStatusCode = (int)HttpStatusCode.BadRequest;
    }

    internal SynapseValidationException(string message, FailureDetails details)
        : base(message, details)
    {
    }
}
