using System.Net;
using System.Net.Sockets;

namespace Synapse.Generated.Transport;

/// <summary>Why no connection was made, in words: to which scheme, host and port, and what went wrong.</summary>
internal static class ConnectProblem
{
    /// <summary>Describes a failure of the sockets; null if a connection had been made.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="url">The URL of the request; only its origin is shown.</param>
    /// <param name="proxy">The proxy that is asked; null for none.</param>
    /// <param name="certificate">What was wrong with the last certificate of the server; null for nothing.</param>
    public static ConnectException? Of(Exception failure, Uri url, Uri? proxy, string? certificate)
    {
        (HttpRequestError error, string what, bool mayPass)? problem = failure switch
        {
            // Of the sockets alone, a cancellation that nobody asked for is their connect timeout.
            OperationCanceledException { InnerException: TimeoutException } =>
                (HttpRequestError.ConnectionError, "no connection was made in time", true),
            HttpRequestException e => e.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => (e.HttpRequestError, "the host name is not known", false),
                HttpRequestError.SecureConnectionError when certificate is not null =>
                    (e.HttpRequestError, $"its certificate is not trusted ({certificate})", false),
                HttpRequestError.SecureConnectionError when e.InnerException is IOException =>
                    (e.HttpRequestError, "the connection broke in the TLS handshake", true),
                HttpRequestError.SecureConnectionError =>
                    (e.HttpRequestError, "the server did not respond with TLS, as on an http port", false),
                HttpRequestError.ProxyTunnelError =>
                    (e.HttpRequestError, "the proxy made no connection", e.StatusCode is null or >= HttpStatusCode.InternalServerError),
                HttpRequestError.ConnectionError => (e.HttpRequestError, OfSocket(e.InnerException as SocketException), true),
                _ => null,
            },
            _ => null,
        };
        return problem is not { } found
            ? null
            : new ConnectException(
                found.error,
                $"no connection to {OriginOf(url)}{(proxy is null ? "" : $" through the proxy {OriginOf(proxy)}")}: {found.what}",
                found.mayPass,
                failure);
    }

    private static string OfSocket(SocketException? failure) => failure?.SocketErrorCode switch
    {
        null => "the connection failed",
        SocketError.ConnectionRefused => "the connection was refused, nothing listens on that port",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "there is no route to the host",
        SocketError.TimedOut => "no connection was made in time",
        { } code => $"the connection failed ({code})",
    };

    private static string OriginOf(Uri url) => $"{url.Scheme}://{url.Host}:{url.Port}";
}
