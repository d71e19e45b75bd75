namespace Synapse.Generated;

/// <summary>A call took longer than it may. The request may have been executed all the same. The status is 0.</summary>
public sealed class SynapseTimeoutException : SynapseApiException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What took too long.</param>
    /// <param name="innerException">Why.</param>
    public SynapseTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Which limit was passed.</summary>
    public SynapseDeadline Deadline { get; init; }

    /// <summary>How long that limit is.</summary>
    public TimeSpan Timeout { get; init; }
}
