namespace Synapse.Generated;

/// <summary>The exception for a call that exceeded a time limit. The request may have been executed nevertheless.</summary>
public sealed class SynapseTimeoutException : SynapseApiException
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What took too long.</param>
    /// <param name="innerException">Why.</param>
    public SynapseTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the limit that was exceeded.</summary>
    public SynapseDeadline Deadline { get; init; }

    /// <summary>Gets the length of the limit.</summary>
    public TimeSpan Timeout { get; init; }
}
