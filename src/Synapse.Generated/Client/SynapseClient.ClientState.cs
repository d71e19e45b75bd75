using Microsoft.Kiota.Abstractions.Authentication;
using Synapse.Generated.Authentication;
using Synapse.Generated.Calls;
using Synapse.Generated.Retries;

namespace Synapse.Generated;

public partial class SynapseClient
{
    /// <summary>The options of a client with all that is made of them. A reload replaces the whole at once.</summary>
    private sealed class ClientState
    {
        private readonly HttpMessageInvoker _transport;
        private readonly LiveCredentials _live;

        public ClientState(
            HttpMessageInvoker transport,
            SynapseClientOptions options,
            IAuthenticationProvider? credentials = null,
            RetryBudget? budget = null,
            LiveCredentials? live = null)
        {
            _transport = transport;
            _live = live ?? new LiveCredentials(options.Credentials);
            Options = options;
            Credentials = options.AuthenticationProvider ?? credentials ?? _live.Provider;
            Budget = budget ?? new RetryBudget(options.Retry.Budget);
            Runtime = new SynapseRuntime(transport, options, Credentials, Budget);
        }

        public SynapseClientOptions Options { get; }

        public IAuthenticationProvider Credentials { get; }

        public RetryBudget Budget { get; }

        public SynapseRuntime Runtime { get; }

        /// <summary>
        /// Creates the state for other options. Calls in flight go on with this one. New credentials reach them only if they are for the
        /// same URL.
        /// </summary>
        public ClientState Reload(SynapseClientOptions options)
        {
            bool isSameServer = options.BaseUrl == Options.BaseUrl;
            bool isSameSource = isSameServer
                && options.AuthenticationProvider is null
                && options.CredentialScheme == Options.CredentialScheme;
            if (isSameSource)
            {
                _live.Replace(options.Credentials);
            }

            RetryBudget? budget = options.SharesBudgetWith(Options) ? Budget : null;
            return new ClientState(_transport, options, credentials: null, budget, isSameSource ? _live : null);
        }
    }
}
