namespace Synapse.Generated.Tests.Proxies;

/// <summary>
/// A reverse proxy as it stands before a backend: it ends TLS with a certificate of its own, takes a prefix off the path, names another
/// host to the backend, limits request bodies, compresses, and may buffer or give up.
/// </summary>
internal abstract class ReverseProxy : IAsyncDisposable
{
    public const string Prefix = "/tenant-a";
    public const string InnerHost = "inner.internal:8000";
    public const int MaxRequestMegabytes = 60;

    public abstract Uri BaseAddress { get; }

    /// <summary>Starts a YARP in this process, or an nginx where the environment asks for it.</summary>
    public static async Task<ReverseProxy> StartAsync(Uri upstream, int idleTimeout) =>
        Environment.GetEnvironmentVariable("SYNAPSE_TEST_PROXY") == "nginx"
            ? await NginxProxy.RunAsync(upstream, idleTimeout)
            : await YarpProxy.RunAsync(upstream, idleTimeout);

    public abstract ValueTask DisposeAsync();
}
