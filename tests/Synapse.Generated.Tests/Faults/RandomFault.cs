namespace Synapse.Generated.Tests.Faults;

/// <summary>What may become of one request: from <see cref="Reset" /> on it was executed, as far as a client can know.</summary>
internal enum RandomFault
{
    None,
    Refused,
    UnknownHost,
    Reset,
    Cut,
    Silence,
    BadGateway,
    Unavailable,
    UnavailableForAWhile,
    GatewayTimeout,
    RequestTimeout,
    TooManyRequests,
    ServerError,
    Html,
}
