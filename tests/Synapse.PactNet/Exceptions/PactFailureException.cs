namespace PactNet.Exceptions;

/// <summary>A pact could not be kept, written or verified.</summary>
internal class PactFailureException : Exception
{
    /// <summary>Makes the exception.</summary>
    public PactFailureException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    public PactFailureException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Its cause.</param>
    public PactFailureException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
