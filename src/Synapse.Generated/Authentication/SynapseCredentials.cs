using System.Net.Http.Headers;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Synapse.Generated.Authentication;
using Synapse.Generated.Transport;

namespace Synapse.Generated;

/// <summary>
/// Provides the credentials of a Synapse backend. Functions are called for each attempt, so that credentials can be rotated without a
/// new client. Credentials are sent to the client's own base URL only, and never shown.
/// </summary>
public sealed class SynapseCredentials : IAuthenticationProvider
{
    internal const string DefaultScheme = "Token";

    private readonly Func<CancellationToken, ValueTask<Header[]>> _read;
    private readonly bool _isCallersCode;

    private SynapseCredentials(Func<CancellationToken, ValueTask<Header[]>> read, bool isCallersCode = true) =>
        (_read, _isCallersCode) = (read, isCallersCode);

    /// <summary>Creates credentials with an access token, sent as <c>Synapse-Access-Token: Token …</c>.</summary>
    /// <param name="accessToken">The token.</param>
    /// <exception cref="ArgumentException">
    /// The token is empty or contains characters other than visible ASCII. The message does not quote it.
    /// </exception>
    /// <example><code>var credentials = SynapseCredentials.AccessToken(accessToken);</code></example>
    public static SynapseCredentials AccessToken(string accessToken)
    {
        Check(accessToken, nameof(accessToken));
        return Fixed(new Header(HeaderNames.AccessToken, accessToken));
    }

    /// <summary>Creates credentials with an access token that is read for each attempt.</summary>
    /// <param name="accessToken">Returns the token. It is called for each attempt, possibly by several threads at once.</param>
    /// <example>
    /// <code>
    /// var credentials = SynapseCredentials.AccessToken(
    ///     async cancellationToken => await File.ReadAllTextAsync("/run/secrets/synapse", cancellationToken));
    /// </code>
    /// </example>
    public static SynapseCredentials AccessToken(Func<CancellationToken, ValueTask<string>> accessToken)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return new SynapseCredentials(async cancellationToken =>
            [new Header(HeaderNames.AccessToken, await accessToken(cancellationToken).ConfigureAwait(false))]);
    }

    /// <summary>
    /// Creates credentials with a token and its tenant, sent as <c>Authorization: Token …</c> and <c>Synapse-Tenant: Token …</c>.
    /// </summary>
    /// <param name="token">The token.</param>
    /// <param name="tenant">The tenant.</param>
    /// <exception cref="ArgumentException">
    /// A value is empty or contains characters other than visible ASCII. The message does not quote it.
    /// </exception>
    public static SynapseCredentials TokenAndTenant(string token, string tenant)
    {
        Check(token, nameof(token));
        Check(tenant, nameof(tenant));
        return Fixed(new Header(HeaderNames.Authorization, token), new Header(HeaderNames.Tenant, tenant));
    }

    /// <summary>Creates credentials with a token and a tenant that are read for each attempt.</summary>
    /// <param name="tokenAndTenant">Returns both. It is called for each attempt, possibly by several threads at once.</param>
    public static SynapseCredentials TokenAndTenant(Func<CancellationToken, ValueTask<(string Token, string Tenant)>> tokenAndTenant)
    {
        ArgumentNullException.ThrowIfNull(tokenAndTenant);
        return new SynapseCredentials(async cancellationToken =>
        {
            (string token, string tenant) = await tokenAndTenant(cancellationToken).ConfigureAwait(false);
            return [new Header(HeaderNames.Authorization, token), new Header(HeaderNames.Tenant, tenant)];
        });
    }

    /// <summary>Returns these credentials together with an agent's token, sent as <c>SYNAPSE-Agent: Token …</c>.</summary>
    /// <param name="agentToken">The agent's token.</param>
    /// <exception cref="ArgumentException">
    /// The token is empty or contains characters other than visible ASCII. The message does not quote it.
    /// </exception>
    public SynapseCredentials WithAgent(string agentToken)
    {
        Check(agentToken, nameof(agentToken));
        return With(_ => ValueTask.FromResult(agentToken), _isCallersCode);
    }

    /// <summary>Returns these credentials together with an agent's token that is read for each attempt.</summary>
    /// <param name="agentToken">Returns the agent's token. It is called for each attempt, possibly by several threads at once.</param>
    public SynapseCredentials WithAgent(Func<CancellationToken, ValueTask<string>> agentToken)
    {
        ArgumentNullException.ThrowIfNull(agentToken);
        return With(agentToken, isCallersCode: true);
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">
    /// A function returned a credential that cannot be sent. The message does not quote it.
    /// </exception>
    public async Task AuthenticateRequestAsync(
        RequestInformation request,
        Dictionary<string, object>? additionalAuthenticationContext = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        foreach (Header header in await _read(cancellationToken).ConfigureAwait(false))
        {
            request.Headers.Remove(header.Name);
            request.Headers.Add(header.Name, header.ToValue(DefaultScheme));
        }
    }

    /// <summary>Puts values that no code of the caller's gives into a request; false if such code has to be asked.</summary>
    internal bool TryApply(HttpRequestHeaders headers, string? scheme)
    {
        ValueTask<Header[]> read = _isCallersCode ? default : _read(CancellationToken.None);
        if (_isCallersCode || !read.IsCompletedSuccessfully)
        {
            return false;
        }

        Apply(headers, scheme, read.Result);
        return true;
    }

    internal ValueTask<Header[]> ReadAsync(CancellationToken cancellationToken) => _read(cancellationToken);

    internal static void Apply(HttpRequestHeaders headers, string? scheme, Header[] credentials)
    {
        foreach (Header header in credentials)
        {
            headers.TryAddWithoutValidation(header.Name, header.ToValue(scheme));
        }
    }

    /// <summary>Returns a text without the credentials.</summary>
    public override string ToString() => "SynapseCredentials (hidden)";

    /// <summary>Creates credentials whose values are read at each request.</summary>
    internal static SynapseCredentials From(Func<CredentialValues> read) => new(
        _ =>
        {
            CredentialValues values = read();
            Header[] headers = values.AccessToken is { } accessToken
                ? [new Header(HeaderNames.AccessToken, accessToken)]
                : [new Header(HeaderNames.Authorization, values.Token), new Header(HeaderNames.Tenant, values.Tenant)];
            return ValueTask.FromResult(
                values.AgentToken is { } agentToken ? [.. headers, new Header(HeaderNames.Agent, agentToken)] : headers);
        },
        isCallersCode: false);

    internal static bool IsSendable(string? value) => !string.IsNullOrEmpty(value) && value.All(c => c is > ' ' and <= '~');

    private static SynapseCredentials Fixed(params Header[] headers) => new(_ => ValueTask.FromResult(headers), isCallersCode: false);

    private static void Check(string value, string parameter)
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        if (!IsSendable(value))
        {
            throw new ArgumentException("A credential must consist of visible ASCII characters, without spaces or line breaks.", parameter);
        }
    }

    private SynapseCredentials With(Func<CancellationToken, ValueTask<string>> agentToken, bool isCallersCode) => new(
        async cancellationToken =>
        [
            .. await _read(cancellationToken).ConfigureAwait(false),
            new Header(HeaderNames.Agent, await agentToken(cancellationToken).ConfigureAwait(false)),
        ],
        isCallersCode);

    internal readonly record struct Header(string Name, string? Value)
    {
        public string ToValue(string? scheme) => IsSendable(Value)
            ? string.IsNullOrEmpty(scheme) ? Value! : $"{scheme} {Value}"
            : throw new InvalidOperationException($"The credential for {Name} is empty or contains characters other than visible ASCII.");
    }
}
