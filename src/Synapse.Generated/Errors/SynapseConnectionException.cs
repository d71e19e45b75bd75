namespace Synapse.Generated;

/// <summary>
/// The server was not reached, or the connection broke before the whole response was here. The status is 0. Where no connection was
/// made, the message names scheme, host, port and what went wrong.
/// </summary>
public sealed class SynapseConnectionException : SynapseApiException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">Why.</param>
    public SynapseConnectionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// The kind of failure, such as <see cref="HttpRequestError.NameResolutionError" /> for a host that is not known or
    /// <see cref="HttpRequestError.SecureConnectionError" /> for a certificate that is not trusted.
    /// </summary>
    public HttpRequestError HttpRequestError { get; init; }

    /// <summary>
    /// Whether the request may have been executed all the same. False means that it certainly never left, so that even a request
    /// that must not be repeated can be sent again.
    /// </summary>
    public bool OutcomeUnknown { get; init; }
}
