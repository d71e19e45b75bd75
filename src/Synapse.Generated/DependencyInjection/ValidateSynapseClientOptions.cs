using Microsoft.Extensions.Options;
using Synapse.Generated;
using Synapse.Generated.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Validates the options of registered clients: by the rules for all clients, and that registrations agree.</summary>
internal sealed class ValidateSynapseClientOptions : IValidateOptions<SynapseClientOptions>
{
    public ValidateOptionsResult Validate(string? name, SynapseClientOptions options)
    {
        if (RegisteredConnection.FindDisagreement(options.Registrations) is { } option)
        {
            string method = string.IsNullOrEmpty(name) ? "AddSynapseClient" : $"AddKeyedSynapseClient(\"{name}\")";
            return ValidateOptionsResult.Fail(
                $"{method} was called more than once, and the calls disagree about {option}. Register each backend or tenant with "
                    + "AddKeyedSynapseClient under a key of its own. To override options, such as in a test, call "
                    + "services.PostConfigure<SynapseClientOptions>.");
        }

        string[] failures = [.. SynapseClientOptionsValidator.FindFailures(options)];
        return failures.Length > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
