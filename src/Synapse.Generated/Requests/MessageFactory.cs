using System.Diagnostics;
using System.Net;
using Synapse.Generated.Transport;

namespace Synapse.Generated.Requests;

/// <summary>Creates the message of each attempt: all of a request but its credentials.</summary>
/// <param name="options">The client's options.</param>
/// <param name="http">The caller's HttpClient, if there is one: unless an option says otherwise its version of HTTP counts.</param>
internal sealed class MessageFactory(SynapseClientOptions options, HttpClient? http = null)
{
    private readonly Version _version = options.HttpVersion ?? http?.DefaultRequestVersion ?? HttpVersion.Version11;
    private readonly HttpVersionPolicy _versionPolicy =
        options.HttpVersion is null && http is not null ? http.DefaultVersionPolicy : HttpVersionPolicy.RequestVersionOrLower;

    private readonly string _baseUrl = options.BaseUrl!.GetLeftPart(UriPartial.Path).TrimEnd('/');
    private readonly string? _userAgent = UserAgent(options);
    private volatile bool _expectsContinue = options.ExpectContinue;

    /// <param name="request">The request.</param>
    /// <param name="observer">Is called whenever a part of an upload has been sent.</param>
    public HttpRequestMessage Create(WireRequest request, IUploadObserver observer)
    {
        HttpRequestMessage message = request.ToMessage(_baseUrl, observer);
        (message.Version, message.VersionPolicy) = (_version, _versionPolicy);
        message.Headers.TryAddWithoutValidation(
            HeaderNames.Accept,
            request.Operation.Accept ?? (request.Operation.IsStream ? "text/event-stream, text/plain, */*;q=0.1" : "application/json")
        );
        if (_userAgent is not null)
        {
            message.Headers.TryAddWithoutValidation(HeaderNames.UserAgent, _userAgent);
        }

        if (request.IsUpload && _expectsContinue)
        {
            // A server that refuses the file says so before it is sent: one that closes the connection in its middle cannot be heard.
            message.Headers.ExpectContinue = true;
        }

        // The built-in tracing would note the whole path, agent token included, so it is off and the context is handed on here.
        DistributedContextPropagator.Current.Inject(Activity.Current, message, static (carrier, name, value) =>
            ((HttpRequestMessage)carrier!).Headers.TryAddWithoutValidation(name, value));

        if (options.Headers.Count > 0)
        {
            message.Options.Set(RequestHeaders.Defaults, options.Headers);
            Set(message, options.Headers);
        }

        Set(message, request.Headers);
        Set(message, request.Options.Headers);
        return message;
    }

    private static void Set(HttpRequestMessage message, IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach ((string name, string value) in headers)
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    /// <summary>Leaves out <c>Expect: 100-continue</c> from now on: the server does not know it.</summary>
    public void StopExpecting() => _expectsContinue = false;

    /// <summary>The URL to which a request is sent.</summary>
    public Uri UriOf(WireRequest request) => request.ToUri(_baseUrl);

    private static string? UserAgent(SynapseClientOptions options)
    {
        if (!options.SendUserAgent)
        {
            return null;
        }

        string version = typeof(MessageFactory).Assembly.GetName().Version!.ToString(3);
        return options.ApplicationId is { } id ? $"Synapse.Generated/{version} {id}" : $"Synapse.Generated/{version}";
    }
}
