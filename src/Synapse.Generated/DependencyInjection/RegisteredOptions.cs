using Microsoft.Extensions.Options;
using Synapse.Generated;
using Synapse.Generated.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Sets what one registration says, and notes what that is: a second one may say otherwise.</summary>
internal sealed class RegisteredOptions(string registeredName, Action<SynapseClientOptions> configure)
    : IConfigureNamedOptions<SynapseClientOptions>
{
    public void Configure(string? name, SynapseClientOptions options)
    {
        if (name == registeredName)
        {
            options.Registrations.Add(RegisteredConnection.Of(options, configure));
        }
    }

    public void Configure(SynapseClientOptions options) => Configure(Options.Options.DefaultName, options);
}
