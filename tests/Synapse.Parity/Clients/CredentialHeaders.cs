using System.Text.Json.Nodes;

namespace Synapse.Parity.Clients;

/// <summary>The headers that credentials come to.</summary>
internal static class CredentialHeaders
{
    /// <summary>The credentials, each with its header.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["accessToken"] = "Synapse-Access-Token",
        ["token"] = "Authorization",
        ["tenant"] = "Synapse-Tenant",
        ["agentToken"] = "SYNAPSE-Agent",
    };

    public static IReadOnlyList<string> All => [.. Names.Values];

    /// <param name="credentials">The values by the names of the credentials.</param>
    /// <param name="bare">Whether the values are sent without the word Token.</param>
    public static JsonObject Of(JsonObject credentials, bool bare) => new(
        from credential in credentials
        let value = (string?)credential.Value
        select KeyValuePair.Create(Names[credential.Key], (JsonNode?)(bare ? value : $"Token {value}")));
}
