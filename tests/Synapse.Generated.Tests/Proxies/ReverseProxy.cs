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

    /// <summary>Gets the URL under which clients reach the backend.</summary>
    public abstract Uri BaseAddress { get; }

    /// <summary>Starts a YARP in this process, or an nginx where the environment asks for it.</summary>
    /// <param name="upstream">The backend.</param>
    /// <param name="idleTimeout">After how many seconds without a byte from the backend it gives up.</param>
    public static async Task<ReverseProxy> StartAsync(Uri upstream, int idleTimeout = 60) =>
        Environment.GetEnvironmentVariable("SYNAPSE_TEST_PROXY") == "nginx"
            ? await NginxProxy.RunAsync(upstream, idleTimeout)
            : await YarpProxy.RunAsync(upstream, idleTimeout);

    /// <summary>Creates a client of the backend through the proxy.</summary>
    public SynapseClient CreateClient(string version, Action<SynapseClientOptions>? change = null) => ServerClients.CreateClient(
        ServerClients.Options(BaseAddress, options =>
        {
            options.HttpVersion = Version.Parse(version);
            change?.Invoke(options);
        }));

    public abstract ValueTask DisposeAsync();
}
