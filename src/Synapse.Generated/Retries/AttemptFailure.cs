using Synapse.Generated.Transport;

namespace Synapse.Generated.Retries;

/// <summary>Why an attempt brought no response.</summary>
internal abstract record AttemptFailure(Exception Cause)
{
    /// <summary>The type of what failed, as logs and metrics name it.</summary>
    public virtual Type Type => Cause.GetType();

    /// <summary>Tells the failures of a connection from everything else by their exception.</summary>
    public static AttemptFailure Of(Exception exception) => (exception, ErrorOf(exception)) switch
    {
        (ConnectException connect, _) => new NotSent(exception, connect.MayPass),
        (_, HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded) => new NoHttp(exception, ErrorOf(exception)),
        (HttpRequestException or IOException or ResendException, _) => new Broken(exception),
        _ => new Final(exception),
    };

    public static HttpRequestError ErrorOf(Exception exception) => exception switch
    {
        HttpRequestException e => e.HttpRequestError,
        HttpIOException e => e.HttpRequestError,
        _ => HttpRequestError.Unknown,
    };
}

/// <summary>The server was not reached: nothing of the request was sent.</summary>
internal sealed record NotSent(Exception Cause, bool MayPass) : AttemptFailure(Cause)
{
    public override Type Type => typeof(HttpRequestException);
}

/// <summary>The connection broke after something may have been sent.</summary>
internal sealed record Broken(Exception Cause) : AttemptFailure(Cause);

/// <summary>The body of a response is garbled, as by a proxy; the exception reaches the caller as it is.</summary>
internal sealed record Garbled(Exception Cause) : AttemptFailure(Cause);

/// <summary>What came back is no HTTP, or more of it than is taken: a second attempt would get the same.</summary>
internal sealed record NoHttp(Exception Cause, HttpRequestError Error) : AttemptFailure(Cause);

/// <summary>The attempt went over one of its limits.</summary>
internal sealed record Expired(Exception Cause, SynapseDeadline Deadline, TimeSpan Allowed) : AttemptFailure(Cause)
{
    public override Type Type => typeof(SynapseTimeoutException);
}

/// <summary>
/// An exception that ends the call and reaches the caller as it is: the caller's cancellation, a failure of the caller's own code, a
/// response that breaks the contract.
/// </summary>
internal sealed record Final(Exception Cause) : AttemptFailure(Cause);
