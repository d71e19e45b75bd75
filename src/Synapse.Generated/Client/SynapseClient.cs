using Microsoft.Kiota.Abstractions.Authentication;
using Synapse.Generated.Calls;
using Synapse.Generated.Client;
using Synapse.Generated.Transport;

namespace Synapse.Generated;

/// <summary>
/// Provides access to the Integration API of a Synapse backend: agents, plugins and their releases, jobs and their logs, storages, and
/// serve applications. Methods are named as in the Python client and generated from the contract. A client is thread-safe; create one and
/// reuse it. Its methods are virtual, so that tests can replace them.
/// </summary>
/// <remarks>
/// Member names in responses are case-sensitive. If two members have the same name, the last one is used. Members that the contract does
/// not have are kept in <c>AdditionalProperties</c>, and sent back unchanged.
/// </remarks>
public partial class SynapseClient : IDisposable
{
    private readonly HttpMessageInvoker? _transport;
    private readonly bool _ownsTransport;
    private volatile ClientState? _state;

    /// <summary>Creates a client with default options.</summary>
    /// <param name="baseUrl">The absolute URL of the backend: https unless the host is this machine. It can have a path.</param>
    /// <param name="credentials">The credentials: <see cref="SynapseCredentials" />, or any Kiota provider.</param>
    /// <exception cref="ArgumentException">The URL is not valid.</exception>
    /// <example>
    /// <code>
    /// string accessToken = Environment.GetEnvironmentVariable("SYNAPSE_ACCESS_TOKEN")!;
    /// using var client = new SynapseClient(
    ///     new Uri("https://api.synapse.sh"), SynapseCredentials.AccessToken(accessToken));
    /// </code>
    /// </example>
    public SynapseClient(Uri baseUrl, IAuthenticationProvider credentials)
        : this(
            transport: null,
            new SynapseClientOptions
            {
                BaseUrl = NotNull(baseUrl, nameof(baseUrl)),
                AuthenticationProvider = NotNull(credentials, nameof(credentials)),
            },
            ownsTransport: true,
            nameof(baseUrl))
    {
    }

    /// <summary>Creates a client.</summary>
    /// <param name="options">The options; they are copied.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message lists every problem.</exception>
    /// <example>
    /// <code>
    /// using var client = new SynapseClient(new SynapseClientOptions
    /// {
    ///     BaseUrl = new Uri("https://api.synapse.sh"),
    ///     AccessToken = Environment.GetEnvironmentVariable("SYNAPSE_ACCESS_TOKEN"),
    ///     Timeout = TimeSpan.FromMinutes(5),
    /// });
    /// </code>
    /// </example>
    public SynapseClient(SynapseClientOptions options)
        : this(transport: null, NotNull(options, nameof(options)), ownsTransport: true)
    {
    }

    /// <summary>
    /// Creates a client that uses your own <see cref="HttpClient" />, for tests and special transports. It is not disposed. Its
    /// handlers must not follow redirects, keep cookies, log paths or send a request twice, and they should limit and renew
    /// connections. Its <see cref="HttpClient.Timeout" /> should be infinite.
    /// </summary>
    /// <param name="httpClient">The transport.</param>
    /// <param name="options">The options; they are copied.</param>
    /// <exception cref="ArgumentException">The options are not valid; the message lists every problem.</exception>
    public SynapseClient(HttpClient httpClient, SynapseClientOptions options)
        : this(NotNull(httpClient, nameof(httpClient)), NotNull(options, nameof(options)), ownsTransport: false)
    {
    }

    /// <summary>
    /// Creates a client that sends no requests, for mocking. Methods that are not overridden throw
    /// <see cref="InvalidOperationException" />, except for <see cref="CreateLogAsync" />, <see cref="CreateJobLogger" /> and
    /// <see cref="RunPluginWithRetryAsync" />: they call methods that you override.
    /// </summary>
    protected SynapseClient()
    {
    }

    internal SynapseClient(
        HttpMessageInvoker? transport, SynapseClientOptions options, bool ownsTransport, string parameter = "options")
    {
        SynapseClientOptionsValidator.ThrowIfInvalid(options, parameter);
        _transport = transport ?? new HttpMessageInvoker(new SynapseHttpHandler());
        _ownsTransport = ownsTransport;
        _state = new ClientState(_transport, options.Copy());
    }

    private SynapseClient(HttpMessageInvoker transport, ClientState state) => (_transport, _state) = (transport, state);

    private TimeProvider Time => _state?.Runtime.Time ?? TimeProvider.System;

    private SynapseRuntime Runtime => (_state ?? throw MadeForMocking()).Runtime;

    /// <summary>Gets whether <see cref="Reload" /> is ever called.</summary>
    internal bool CanReload { get; init; }

    /// <summary>Gets a client that a reload does not change, for a call that consists of several requests.</summary>
    private SynapseClient Fixed => CanReload ? new SynapseClient(_transport!, _state!) : this;

    /// <summary>Creates a client with other options that shares this client's connections. It need not be disposed.</summary>
    /// <remarks>
    /// Of a client that follows the configuration of a host, the new client keeps the base URL. It gets new credentials as long as they are
    /// for that URL.
    /// </remarks>
    /// <param name="change">Changes the options.</param>
    /// <returns>The new client; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">The changed options cannot be used.</exception>
    public virtual SynapseClient WithOptions(Action<SynapseClientOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        ClientState state = _state ?? throw MadeForMocking();
        SynapseClientOptions options = state.Options.Copy();
        change(options);
        SynapseClientOptionsValidator.ThrowIfInvalid(options, nameof(change));

        // Credentials that stay the same go on coming from where they came, so that rotation reaches the new client as well.
        // A server that fails is the same server to both, so they pay for its retries together.
        return new SynapseClient(
            _transport!,
            new ClientState(
                _transport!,
                options.Copy(),
                options.HasSameCredentialsAs(state.Options) ? state.Credentials : null,
                options.SharesBudgetWith(state.Options) ? state.Budget : null));
    }

    /// <summary>Makes further calls with other options, which must be valid.</summary>
    internal void Reload(SynapseClientOptions options)
    {
        _state = _state!.Reload(options.Copy());
    }

    /// <summary>Closes the connections, unless they belong to your own <see cref="HttpClient" /> or to another client.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections, unless they belong to your own <see cref="HttpClient" /> or to another client.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()" />.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _ownsTransport)
        {
            _transport?.Dispose();
        }
    }

    private static InvalidOperationException MadeForMocking() =>
        new("This client was created for mocking: override the method that was called.");

    private static T NotNull<T>(T value, string parameter)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        return value;
    }
}
