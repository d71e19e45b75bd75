namespace Synapse.Generated;

/// <summary>
/// The exception for a server that could not be reached, or a connection that broke before the response was complete. If no connection
/// was made, the message names scheme, host, port and cause.
/// </summary>
public sealed class SynapseConnectionException : SynapseApiException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">Why.</param>
    public SynapseConnectionException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Gets the kind of failure, such as <see cref="HttpRequestError.NameResolutionError" /> for an unknown host or
    /// <see cref="HttpRequestError.SecureConnectionError" /> for a certificate that is not trusted.
    /// </summary>
    public HttpRequestError HttpRequestError { get; init; }
}
