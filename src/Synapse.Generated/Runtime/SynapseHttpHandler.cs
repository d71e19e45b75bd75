using System.Net;

namespace Synapse.Generated.Runtime;

/// <summary>The transport as this API needs it.</summary>
internal static class SynapseHttpHandler
{
    public static SocketsHttpHandler Create() => new()
    {
        // A redirect would carry the credential headers to another host, and cookies are no part of the API.
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = 64,

        // The built-in tracing notes the whole path, agent token included.
        ActivityHeadersPropagator = null,
    };
}
