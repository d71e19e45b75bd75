namespace PactNet.Exceptions;

/// <summary>A provider does not do what a pact says.</summary>
internal sealed class PactVerificationFailedException : PactFailureException
{
    /// <summary>Makes the exception.</summary>
    public PactVerificationFailedException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    public PactVerificationFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Its cause.</param>
    public PactVerificationFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
