using System.Text.Json;
using PactNet;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>A credential that a verifier takes from the response to the provider state.</summary>
internal sealed record Credential(string Header, string StateValue, string Example)
{
    public static Credential AccessToken { get; } = new("Synapse-Access-Token", "access_token", "access-token");

    public static Credential Token { get; } = new("Authorization", "token", "token");

    public static Credential Tenant { get; } = new("Synapse-Tenant", "tenant", "tenant");
}

/// <summary>What the core reads out of a header or a path that is JSON, and PactNet has no method for.</summary>
internal static class StateValues
{
    /// <summary>Expects the credential, whatever its value.</summary>
    public static IRequestBuilderV4 WithCredential(this IRequestBuilderV4 request, Credential credential) => request.WithHeader(
        credential.Header,
        FromState($"Token {credential.Example}", "^Token .+$", $"Token ${{{credential.StateValue}}}"));

    /// <summary>A text of which a verifier makes another with the values that the state returns.</summary>
    public static string FromState(string example, string regex, string expression) => JsonSerializer.Serialize(
        new Dictionary<string, string>
        {
            ["pact:matcher:type"] = "regex",
            ["regex"] = regex,
            ["value"] = example,
            ["pact:generator:type"] = "ProviderState",
            ["expression"] = expression,
        });
}
