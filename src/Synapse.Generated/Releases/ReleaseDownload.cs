using System.Security.Cryptography;
using Microsoft.Kiota.Abstractions.Authentication;
using Synapse.Generated.Calls;
using Synapse.Generated.Requests;
using Synapse.Generated.Retries;
using Synapse.Generated.Transport;

namespace Synapse.Generated.Releases;

/// <summary>
/// The download of one archive. It is another server's file, perhaps: it gets none of the client's credentials, headers and connections.
/// </summary>
internal sealed class ReleaseDownload(SynapseClientOptions options) : IDownloadObserver, IDisposable
{
    private const int MaxRedirects = 3;

    private static readonly OperationDescription Operation = new(
        "download_plugin_release", HttpMethod.Get, "/{file}", SuccessStatus: 200, RetryMark.Safe,
        IsSensitive: true, IsStream: true, IsAnonymous: true, Accept: "*/*");

    // A signature must arrive as it was made.
    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private static readonly Lazy<HttpMessageInvoker> Transport = new(() => new HttpMessageInvoker(new SynapseHttpHandler()));

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _received;

    public async Task RunAsync(
        PluginRelease release, Stream target, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        Uri url = Resolve(options.BaseUrl!, release.File!);
        for (int redirects = 0; ; redirects++)
        {
            try
            {
                await DownloadAsync(url, target, progress, cancellationToken).ConfigureAwait(false);
                break;
            }
            catch (SynapseProtocolException e) when (e.ResponseStatusCode is 301 or 302 or 303 or 307 or 308)
            {
                // Its headers hold the next address, which may be signed, so it is no inner exception.
                url = redirects < MaxRedirects && e.ResponseHeaders.TryGetValue("Location", out IEnumerable<string>? location)
                    ? Resolve(url, location.First())
                    : throw Failure($"the file is redirected more than {MaxRedirects} times, or to nowhere");
            }
        }

        if (new SentFile(_received, _hash.GetHashAndReset()).FindDifference(release) is { } difference)
        {
            throw Failure(difference);
        }
    }

    void IDownloadObserver.Begin(long? length) => CheckLength(length ?? 0);

    void IDownloadObserver.Receive(ReadOnlySpan<byte> part)
    {
        _received += part.Length;
        CheckLength(_received);
        _hash.AppendData(part);
    }

    public void Dispose() => _hash.Dispose();

    private Task DownloadAsync(Uri url, Stream target, IProgress<DownloadProgress>? progress, CancellationToken cancellationToken)
    {
        var runtime = new SynapseRuntime(
            Transport.Value, OptionsFor(url), new AnonymousAuthenticationProvider(), new RetryBudget(options.Retry.Budget));
        var request = new WireRequest(Operation, options: null);
        request.SetTarget(url);
        return runtime.DownloadAsync(request, target, progress, cancellationToken, this);
    }

    private Uri Resolve(Uri origin, string link)
    {
        Uri? url = Uri.TryCreate(link, AsItIs, out Uri? absolute) && absolute.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? absolute
            : Uri.TryCreate(origin, link, out Uri? relative) ? relative : null;
        bool isPlainAllowed = options.BaseUrl!.IsLoopback || options.AllowInsecureHttp;
        if (url is null || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && isPlainAllowed)))
        {
            throw Failure("the address of the file must be an https URL");
        }

        return url;
    }

    private void CheckLength(long length)
    {
        if (length > options.MaxDownloadBytes)
        {
            throw Failure($"the file is longer than {nameof(SynapseClientOptions.MaxDownloadBytes)} ({options.MaxDownloadBytes}) allows");
        }
    }

    private SynapseClientOptions OptionsFor(Uri url) => new()
    {
        BaseUrl = new Uri(url.GetLeftPart(UriPartial.Authority)),
        Timeout = options.Timeout,
        AttemptTimeout = options.AttemptTimeout,
        IdleTimeout = options.IdleTimeout,
        Retry = options.Retry.Copy(),
        ApplicationId = options.ApplicationId,
        SendUserAgent = options.SendUserAgent,
        LoggerFactory = options.LoggerFactory,
        TimeProvider = options.TimeProvider,
    };

    private static SynapseProtocolException Failure(string problem) => new($"{Operation.Id}: {problem}.") { Operation = Operation.Id };
}
