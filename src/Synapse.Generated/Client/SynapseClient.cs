using Microsoft.Kiota.Abstractions.Authentication;
using Synapse.Generated.Calls;
using Synapse.Generated.Client;
using Synapse.Generated.Transport;

namespace Synapse.Generated;

/// <summary>
/// A client for the Integration API of a Synapse backend: agents, plugins and their releases, jobs and their logs, storages, serve
/// applications. Methods are named as in the Python client and generated from the contract. A client is safe to use by several
/// threads at once and meant to be kept; its methods are virtual, so that tests can replace them.
/// </summary>
/// <remarks>
/// In answers, the name of a member counts in its exact letter case, of two members with one name the last one counts, and what
/// the contract does not name is kept (<c>AdditionalProperties</c>) and sent back as it stands.
/// </remarks>
public partial class SynapseClient : IDisposable
{
    private readonly HttpMessageInvoker? _transport;
    private readonly bool _ownsTransport;
    private volatile ClientState? _state;

    /// <summary>Makes a client with default options.</summary>
    /// <param name="baseUrl">The backend's address, absolute, http only for this machine; a path in it is kept.</param>
    /// <param name="credentials">The credentials: <see cref="SynapseCredentials" />, or any provider of Kiota's.</param>
    /// <exception cref="ArgumentException">The address cannot be used.</exception>
    public SynapseClient(Uri baseUrl, IAuthenticationProvider credentials)
        : this(
            new SynapseClientOptions
            {
                BaseUrl = NotNull(baseUrl, nameof(baseUrl)),
                AuthenticationProvider = NotNull(credentials, nameof(credentials)),
            }
        )
    { }

    /// <summary>Makes a client.</summary>
    /// <param name="options">How it works; a copy is taken.</param>
    /// <exception cref="ArgumentException">The options cannot be used; the message says why, for all of them.</exception>
    public SynapseClient(SynapseClientOptions options)
        : this(transport: null, NotNull(options, nameof(options)), ownsTransport: true)
    {
    }

    /// <summary>
    /// Makes a client over a caller's <see cref="HttpClient" />, for tests and special transports. It is not disposed. What its
    /// handlers do is then the caller's promise: that redirects are not followed, cookies not kept, connections limited and renewed,
    /// that nothing beneath logs paths, and that no request is sent twice. Its <see cref="HttpClient.Timeout" /> should be infinite.
    /// </summary>
    /// <param name="httpClient">The transport.</param>
    /// <param name="options">How the client works; a copy is taken.</param>
    /// <exception cref="ArgumentException">The options cannot be used; the message says why, for all of them.</exception>
    public SynapseClient(HttpClient httpClient, SynapseClientOptions options)
        : this(NotNull(httpClient, nameof(httpClient)), NotNull(options, nameof(options)), ownsTransport: false)
    {
    }

    /// <summary>Makes a client that calls nothing, for mocking: every method is to be overridden.</summary>
    protected SynapseClient()
    {
    }

    internal SynapseClient(HttpMessageInvoker? transport, SynapseClientOptions options, bool ownsTransport)
    {
        SynapseClientOptionsValidator.ThrowIfInvalid(options);
        _transport = transport ?? new HttpMessageInvoker(new SynapseHttpHandler());
        _ownsTransport = ownsTransport;
        _state = new ClientState(_transport, options.Copy());
    }

    private SynapseClient(HttpMessageInvoker transport, ClientState state) => (_transport, _state) = (transport, state);

    private SynapseRuntime Runtime => (_state ?? throw MadeForMocking()).Runtime;

    /// <summary>Gets whether <see cref="Reload" /> is ever called.</summary>
    internal bool CanReload { get; init; }

    /// <summary>Gets a client that a reload does not change, for a call that consists of several requests.</summary>
    private SynapseClient Fixed => CanReload ? new SynapseClient(_transport!, _state!) : this;

    /// <summary>A client that works differently in some points and shares this one's connections. It need not be disposed.</summary>
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
        SynapseClientOptionsValidator.ThrowIfInvalid(options);

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

    /// <summary>Closes the connections, unless they are a caller's or another client's.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections, unless they are a caller's or another client's.</summary>
    /// <param name="disposing">Whether it is called by <see cref="Dispose()" />.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _ownsTransport)
        {
            _transport?.Dispose();
        }
    }

    private static InvalidOperationException MadeForMocking() =>
        new("This client was made for mocking: override the method that was called.");

    private static T NotNull<T>(T value, string parameter)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        return value;
    }
}
