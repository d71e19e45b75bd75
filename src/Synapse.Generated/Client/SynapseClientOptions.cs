using Microsoft.Extensions.Logging;
using Microsoft.Kiota.Abstractions.Authentication;
using Synapse.Generated.Authentication;
using Synapse.Generated.Client;

namespace Synapse.Generated;

/// <summary>
/// Options for a <see cref="SynapseClient" />. The client copies them when it is created, so later changes have no effect. A client that
/// a host registers follows its configuration: see
/// <see cref="Microsoft.Extensions.DependencyInjection.SynapseClientServiceCollectionExtensions" />.
/// </summary>
public sealed class SynapseClientOptions
{
    /// <summary>
    /// Gets or sets the address of the backend, an absolute URL. A path in it is kept. It must be https unless the host is this machine.
    /// </summary>
    /// <value>Required; the default is <see langword="null" />.</value>
    public Uri? BaseUrl { get; set; }

    /// <summary>Gets or sets whether http is allowed for hosts other than this machine. Credentials are then sent unencrypted.</summary>
    /// <value>The default is <see langword="false" />.</value>
    public bool AllowInsecureHttp { get; set; }

    /// <summary>
    /// Gets or sets the access token (<c>Synapse-Access-Token</c>). It takes precedence over <see cref="Token" /> and
    /// <see cref="Tenant" />.
    /// </summary>
    /// <value>The default is <see langword="null" />.</value>
    public string? AccessToken { get; set; }

    /// <summary>Gets or sets the token (<c>Authorization</c>), which needs a <see cref="Tenant" />.</summary>
    /// <value>The default is <see langword="null" />.</value>
    public string? Token { get; set; }

    /// <summary>Gets or sets the tenant (<c>Synapse-Tenant</c>), which needs a <see cref="Token" />.</summary>
    /// <value>The default is <see langword="null" />.</value>
    public string? Tenant { get; set; }

    /// <summary>Gets or sets the agent token (<c>SYNAPSE-Agent</c>), which an agent sends in addition to the other credentials.</summary>
    /// <value>The default is <see langword="null" />.</value>
    public string? AgentToken { get; set; }

    /// <summary>
    /// Gets or sets the credential provider, which replaces AccessToken, Token, Tenant and AgentToken: <see cref="SynapseCredentials" /> or
    /// any other Kiota provider.
    /// </summary>
    /// <value>The default is <see langword="null" />.</value>
    public IAuthenticationProvider? AuthenticationProvider { get; set; }

    /// <summary>
    /// Gets or sets the word before the value of each credential, as in <c>Synapse-Access-Token: Token …</c>. It applies to
    /// <see cref="SynapseCredentials" /> and to AccessToken, Token, Tenant and AgentToken, not to other providers.
    /// </summary>
    /// <value>
    /// The default is <c>Token</c>; <see langword="null" /> sends the values without a scheme, for servers that expect bare values.
    /// </value>
    public string? CredentialScheme { get; set; } = SynapseCredentials.DefaultScheme;

    /// <summary>
    /// Gets or sets how long a call can take: credentials, retries, response body and decoding included, and all pages of a list that is
    /// returned as a whole. For an upload it starts when the last part of the file has been sent. For a streamed response, it applies until
    /// the response begins.
    /// </summary>
    /// <value>The default is 100 seconds; <see cref="System.Threading.Timeout.InfiniteTimeSpan" /> turns the limit off.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>
    /// Gets or sets how long an attempt can wait for its response to begin before it is retried. It applies to operations that are safe to
    /// retry; other operations are limited only by <see cref="Timeout" />.
    /// </summary>
    /// <value>The default is 30 seconds; <see cref="System.Threading.Timeout.InfiniteTimeSpan" /> turns the limit off.</value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets the idle timeout of a response body: the longest time that can pass without receiving any data.</summary>
    /// <value>The default is 30 seconds; <see cref="System.Threading.Timeout.InfiniteTimeSpan" /> turns the limit off.</value>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets the idle timeout of an upload: the longest time that can pass without sending any data or starting to receive a
    /// response.
    /// </summary>
    /// <value>The default is 100 seconds; <see cref="System.Threading.Timeout.InfiniteTimeSpan" /> turns the limit off.</value>
    public TimeSpan UploadIdleTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Gets or sets the size of the largest response body that is accepted, in bytes after decompression.</summary>
    /// <value>From 1 KiB to 1 GiB; the default is 32 MiB.</value>
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>
    /// Gets or sets the maximum number of JSON values of a response that are read into models. Members and entries of lists count; a
    /// free-form value counts as one, whatever it contains. With the defaults of this and of <see cref="MaxResponseBytes" />, no response
    /// takes more than 256 MiB of memory, its result included.
    /// </summary>
    /// <value>From 1,000 to 100,000,000; the default is 500,000, which is some 20,000 jobs in one response.</value>
    public int MaxResponseValues { get; set; } = 500_000;

    /// <summary>
    /// Gets or sets the size of the largest file that <see cref="SynapseClient.DownloadPluginReleaseAsync" /> downloads, in bytes.
    /// </summary>
    /// <value>At least 1; the default is 4 GiB.</value>
    public long MaxDownloadBytes { get; set; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Gets or sets how calls are retried.</summary>
    /// <value>The default retries three times with exponential backoff.</value>
    public SynapseRetryOptions Retry { get; set; } = new();

    /// <summary>
    /// Gets or sets the HTTP version to request over https, such as <see cref="System.Net.HttpVersion.Version20" />. If the server does not
    /// support it, a lower version is used.
    /// </summary>
    /// <value>
    /// The default is <see langword="null" />: HTTP/1.1, or what a caller's <see cref="HttpClient" /> has set for itself.
    /// </value>
    public Version? HttpVersion { get; set; }

    /// <summary>
    /// Gets or sets whether an upload waits for the server's consent (<c>Expect: 100-continue</c>), so that the server can refuse a file
    /// before it is sent. For a server that responds with 417, the request is sent again without it.
    /// </summary>
    /// <value>The default is <see langword="true" />.</value>
    public bool ExpectContinue { get; set; } = true;

    /// <summary>
    /// Gets or sets the application name that is added to the User-Agent header, such as <c>my-app/2.1</c>: letters, digits and <c>. _ -
    /// /</c>.
    /// </summary>
    /// <value>The default is <see langword="null" />.</value>
    public string? ApplicationId { get; set; }

    /// <summary>Gets or sets whether a User-Agent is sent.</summary>
    /// <value>The default is <see langword="true" />.</value>
    public bool SendUserAgent { get; set; } = true;

    /// <summary>
    /// Gets headers to send with each request, such as <c>Accept-Language</c>. Those of a call's <see cref="RequestOptions" /> take
    /// precedence. Do not add credentials here. Set the credential options or AuthenticationProvider instead.
    /// </summary>
    /// <value>The default is empty.</value>
    public IDictionary<string, string> Headers { get; private set; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Gets or sets the factory of the logger for events, whose category is <c>Synapse.Generated</c>. No event holds a secret.
    /// </summary>
    /// <value>The default is <see langword="null" />: nothing is logged.</value>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Gets or sets the clock of timeouts and waits.</summary>
    /// <value>The default is <see cref="System.TimeProvider.System" />.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The URL and the credentials that each registration in a host's container has set.</summary>
    internal List<RegisteredConnection> Registrations { get; } = [];

    internal CredentialValues Credentials => new(AccessToken, Token, Tenant, AgentToken);

    /// <summary>Returns whether clients with these options and with the other options share one retry budget.</summary>
    internal bool SharesBudgetWith(SynapseClientOptions other) => BaseUrl == other.BaseUrl && Retry.Budget == other.Retry.Budget;

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
