namespace Synapse.Generated.Transport;

/// <summary>
/// No connection was made, so nothing was sent. The SDK's own transport alone throws it: of another one nobody knows what it had sent
/// before it failed.
/// </summary>
internal sealed class ConnectException(HttpRequestError error, string problem, bool mayPass, Exception cause)
    : HttpRequestException(error, problem, cause)
{
    /// <summary>Gets whether another attempt can succeed: a wrong name or certificate stays wrong.</summary>
    public bool MayPass { get; } = mayPass;
}
