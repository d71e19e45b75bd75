namespace Synapse.Generated.Tests.Faults;

/// <summary>What may become of one request.</summary>
internal enum RandomFault
{
    /// <summary>It is executed and answered.</summary>
    None,

    /// <summary>No connection: it never left.</summary>
    Refused,

    /// <summary>The name of the host is not known: it never left.</summary>
    UnknownHost,

    /// <summary>Executed, and the connection breaks before the answer.</summary>
    Reset,

    /// <summary>Executed, and the connection breaks in the middle of the answer.</summary>
    Cut,

    /// <summary>Executed, and never answered.</summary>
    Silence,

    /// <summary>Executed, as far as a client can know, and answered by a proxy.</summary>
    BadGateway,

    Unavailable,

    UnavailableForAWhile,

    GatewayTimeout,

    RequestTimeout,

    TooManyRequests,

    ServerError,

    /// <summary>Executed, and answered by something that is no JSON.</summary>
    Html,
}
