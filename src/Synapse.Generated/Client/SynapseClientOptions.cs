using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions.Authentication;
using Synapse.Generated.Authentication;
using Synapse.Generated.Client;

namespace Synapse.Generated;

/// <summary>
/// How a client works. A client takes a copy when it is made, so later changes of the object have no effect on it. A client that a host
/// registers follows its configuration: see
/// <see cref="Microsoft.Extensions.DependencyInjection.SynapseClientServiceCollectionExtensions" />.
/// </summary>
public sealed class SynapseClientOptions
{
    /// <summary>The backend's address, absolute; a path in it is kept. Required.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Whether http is allowed to a host other than this machine. It sends credentials in the clear.</summary>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>The access token (<c>Synapse-Access-Token</c>). It wins over <see cref="Token" /> and <see cref="Tenant" />.</summary>
    public string? AccessToken { get; set; }

    /// <summary>The token (<c>Authorization</c>), together with <see cref="Tenant" />.</summary>
    public string? Token { get; set; }

    /// <summary>The tenant (<c>Synapse-Tenant</c>), together with <see cref="Token" />.</summary>
    public string? Tenant { get; set; }

    /// <summary>The agent token (<c>SYNAPSE-Agent</c>), sent beside the other credentials by an agent.</summary>
    public string? AgentToken { get; set; }

    /// <summary>Where credentials come from, in place of the four above: <see cref="SynapseCredentials" /> or any Kiota provider.</summary>
    public IAuthenticationProvider? AuthenticationProvider { get; set; }

    /// <summary>
    /// Gets or sets the word before the value of each credential, as in <c>Synapse-Access-Token: Token …</c>. It applies to
    /// <see cref="SynapseCredentials" /> and to the four credentials above, not to other providers.
    /// </summary>
    /// <value>The default is <c>Token</c>; <see langword="null" /> sends the values alone, for servers that take them so.</value>
    public string? CredentialScheme { get; set; } = SynapseCredentials.DefaultScheme;

    /// <summary>
    /// How long a call may take: credentials, retries, body and decoding included, and all pages of a list that is returned as a whole.
    /// For an upload, how long it may make no progress, and how long the response to it may take. Of a response that is handed on as it
    /// arrives, how long it may take to begin; <see cref="IdleTimeout" /> covers the rest.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// How long one attempt of an operation that is safe to repeat may take until its answer begins; then it is repeated. An operation
    /// that is not has the whole <see cref="Timeout" /> for its one attempt.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long nothing may move in the body of an answer.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest answer that is taken, in bytes once decompressed, from 1 KiB to 1 GiB.</summary>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>
    /// The most JSON values of a response that are read into models, from 1,000 to 100,000,000. Members and entries of lists count; a
    /// free-form value counts as one, whatever is in it. With the default and that of <see cref="MaxResponseBytes" />, no response
    /// takes more than 256 MiB, its result included.
    /// </summary>
    /// <value>500,000, which is some 20,000 jobs in one response.</value>
    public int MaxResponseValues { get; set; } = 500_000;

    /// <summary>How calls are repeated.</summary>
    public SynapseRetryOptions Retry { get; set; } = new();

    /// <summary>
    /// The version of HTTP to ask for over https, such as <see cref="System.Net.HttpVersion.Version20" />; a server that does not speak it
    /// is spoken to in a lower one. Null for HTTP/1.1, and for what a caller's <see cref="HttpClient" /> has set for itself.
    /// </summary>
    public Version? HttpVersion { get; set; }

    /// <summary>
    /// Whether a server is asked before a file is sent to it (<c>Expect: 100-continue</c>), so that it can refuse the file unsent. A server
    /// that responds with 417 gets the request again without the question.
    /// </summary>
    public bool ExpectContinue { get; set; } = true;

    /// <summary>What the User-Agent names beside the SDK: letters, digits and <c>. _ - /</c>, such as <c>my-app/2.1</c>.</summary>
    public string? ApplicationId { get; set; }

    /// <summary>Whether a User-Agent is sent.</summary>
    public bool SendUserAgent { get; set; } = true;

    /// <summary>
    /// Gets headers to send with each request, such as <c>Accept-Language</c>. Those of a call's <see cref="RequestOptions" /> win.
    /// Credentials are not among them: they come from the options above or from the authentication provider.
    /// </summary>
    /// <value>The default is empty.</value>
    public IDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where events are logged, under the category <c>Synapse.Generated</c>; null for nowhere. No event holds a secret.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The URL and the credentials that each registration in a host's container has set.</summary>
    internal List<RegisteredConnection> Registrations { get; } = [];

    internal CredentialValues Credentials => new(AccessToken, Token, Tenant, AgentToken);

    internal bool HasSameCredentialsAs(SynapseClientOptions other) =>
        Credentials == other.Credentials && AuthenticationProvider == other.AuthenticationProvider;

    internal SynapseClientOptions Copy()
    {
        var copy = (SynapseClientOptions)MemberwiseClone();
        copy.Retry = Retry.Copy();
        copy.Headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase);
        return copy;
    }
}
