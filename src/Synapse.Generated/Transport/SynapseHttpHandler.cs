using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Synapse.Generated.Transport;

/// <summary>
/// The transport as this API needs it. Streams that stay open have connections of their own, as they would soon use up those of the calls.
/// </summary>
internal sealed class SynapseHttpHandler : HttpMessageHandler
{
    // Set once anything of a message may have been sent: a handler above may send it again.
    private static readonly HttpRequestOptionsKey<bool> WasSent = new("Synapse.Generated.WasSent");

    private readonly SocketsHttpHandler _sockets;
    private readonly HttpMessageInvoker _calls;
    private readonly HttpMessageInvoker _streams;
    private string? _certificateProblem;

    /// <param name="configure">Changes the connections, for tests.</param>
    public SynapseHttpHandler(Action<SocketsHttpHandler>? configure = null)
    {
        _sockets = CreateSockets(maxConnections: 64);
        SocketsHttpHandler streams = CreateSockets(maxConnections: int.MaxValue);
        foreach (SocketsHttpHandler sockets in new[] { _sockets, streams })
        {
            sockets.SslOptions.RemoteCertificateValidationCallback = NoteCertificate;
            configure?.Invoke(sockets);
        }

        (_calls, _streams) = (new HttpMessageInvoker(_sockets), new HttpMessageInvoker(streams));
    }

    public static SocketsHttpHandler CreateSockets(int maxConnections) => new()
    {
        // A redirect would carry the credential headers to another host, and cookies are no part of the API.
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = maxConnections,
        EnableMultipleHttp2Connections = true,
        Proxy = new DirectLoopback(HttpClient.DefaultProxy),

        // The built-in tracing notes the whole path, agent token included.
        ActivityHeadersPropagator = null,
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            HttpResponseMessage response = await (request is StreamRequestMessage ? _streams : _calls)
                .SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                request.Options.Set(WasSent, true);
            }

            return response;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Uri url = request.RequestUri!;
            bool wasSent = request.Options.TryGetValue(WasSent, out _);
            if (!wasSent && ConnectProblem.Of(e, url, ProxyOf(url), Volatile.Read(ref _certificateProblem)) is { } problem)
            {
                throw problem;
            }

            request.Options.Set(WasSent, true);
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _calls.Dispose();
            _streams.Dispose();
        }

        base.Dispose(disposing);
    }

    private Uri? ProxyOf(Uri url) =>
        _sockets is { UseProxy: true, Proxy: { } proxy } && !proxy.IsBypassed(url) ? proxy.GetProxy(url) : null;

    // Judges as it would be judged without it; the exception of a refusal does not say what was wrong.
    private bool NoteCertificate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        IEnumerable<string> problems = (chain?.ChainStatus ?? []).Select(status => $"{status.Status}").Prepend($"{errors}").Distinct();
        Volatile.Write(ref _certificateProblem, errors == SslPolicyErrors.None ? null : string.Join(", ", problems));
        return errors == SslPolicyErrors.None;
    }
}
