using Microsoft.Extensions.Options;
using Synapse.Generated;
using Synapse.Generated.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Checks options as a host starts. Apart from the rules, which a client without a host needs too.</summary>
internal sealed class ValidateSynapseClientOptions : IValidateOptions<SynapseClientOptions>
{
    public ValidateOptionsResult Validate(string? name, SynapseClientOptions options)
    {
        string[] failures = [.. SynapseClientOptionsValidator.FindFailures(options)];
        return failures.Length > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
