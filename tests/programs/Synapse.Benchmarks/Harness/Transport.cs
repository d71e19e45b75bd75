using System.Net;

namespace Synapse.Benchmarks.Harness;

/// <summary>The transport of every client, each over connections of its own: with the settings that the SDK takes by default.</summary>
internal static class Transport
{
    public static SocketsHttpHandler Create() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = 64,
        ActivityHeadersPropagator = null,
    };
}
