using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;

namespace Synapse.Generated.Authentication;

/// <summary>Lets Kiota's provider authenticate a request, and lets no request to another origin have credentials.</summary>
internal sealed class RequestAuthenticator(IAuthenticationProvider provider, Uri baseUrl, string? credentialScheme)
{
    private readonly string _scheme = baseUrl.Scheme;
    private readonly string _host = baseUrl.Host;
    private readonly int _port = baseUrl.Port;
    private readonly string _origin = baseUrl.GetLeftPart(UriPartial.Authority) + "/";

    public ValueTask AuthenticateAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        CheckOrigin(message.RequestUri!);
        if (provider is not SynapseCredentials credentials)
        {
            return AskAsync(message, cancellationToken);
        }

        return credentials.TryApply(message.Headers, credentialScheme) ? default : AskAsync(credentials, message, cancellationToken);
    }

    /// <summary>Whether a URL has the scheme, host and port of the base URL, and no user of its own.</summary>
    private bool IsOwnOrigin(Uri url) => url.OriginalString.StartsWith(_origin, StringComparison.Ordinal) || IsEquivalentOrigin(url);

    private bool IsEquivalentOrigin(Uri url) =>
        url.IsAbsoluteUri && url.Port == _port && url.UserInfo.Length == 0
        && string.Equals(url.Scheme, _scheme, StringComparison.Ordinal)
        && string.Equals(url.Host, _host, StringComparison.OrdinalIgnoreCase);

    private async ValueTask AskAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var request = new RequestInformation
        {
            HttpMethod = Enum.Parse<Method>(message.Method.Method),
            URI = message.RequestUri!,
        };
        await RunAsync(
            async () =>
            {
                await provider.AuthenticateRequestAsync(request, cancellationToken: cancellationToken).ConfigureAwait(false);
                return request;
            },
            cancellationToken).ConfigureAwait(false);

        // A provider may also put a key into the query.
        CheckOrigin(request.URI);
        message.RequestUri = request.URI;
        foreach ((string name, IEnumerable<string> values) in request.Headers)
        {
            if (values.Any(value => value.AsSpan().ContainsAny('\r', '\n', '\0')))
            {
                throw new InvalidOperationException($"The authentication provider gave a value for {name} that cannot be sent.");
            }

            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, values);
        }
    }

    private async ValueTask AskAsync(
        SynapseCredentials credentials, HttpRequestMessage message, CancellationToken cancellationToken) =>
        SynapseCredentials.Apply(
            message.Headers,
            credentialScheme,
            await RunAsync(() => credentials.ReadAsync(cancellationToken).AsTask(), cancellationToken).ConfigureAwait(false));

    // The caller's code may block, or ignore its token: neither must outlive the deadline of the call.
    private static async Task<T> RunAsync<T>(Func<Task<T>> callersCode, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(callersCode, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProviderException(e);
        }
    }

    private void CheckOrigin(Uri url)
    {
        if (!IsOwnOrigin(url))
        {
            throw new InvalidOperationException("Credentials are sent to the base URL's own origin only.");
        }
    }
}
