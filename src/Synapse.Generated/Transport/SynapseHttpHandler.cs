using System.Net;

namespace Synapse.Generated.Transport;

/// <summary>
/// The transport as this API needs it. Streams that stay open have connections of their own, as they would soon use up those of the calls.
/// </summary>
internal sealed class SynapseHttpHandler : HttpMessageHandler
{
    private readonly HttpMessageInvoker _calls = new(CreateSockets(maxConnections: 64));
    private readonly HttpMessageInvoker _streams = new(CreateSockets(maxConnections: int.MaxValue));

    public static SocketsHttpHandler CreateSockets(int maxConnections) => new()
    {
        // A redirect would carry the credential headers to another host, and cookies are no part of the API.
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = maxConnections,

        // The built-in tracing notes the whole path, agent token included.
        ActivityHeadersPropagator = null,
    };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        (request is StreamRequestMessage ? _streams : _calls).SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _calls.Dispose();
            _streams.Dispose();
        }

        base.Dispose(disposing);
    }
}
