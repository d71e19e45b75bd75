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

    public static JsonObject Of(JsonObject credentials) =>
        new(credentials.Select(credential => KeyValuePair.Create(Names[credential.Key], (JsonNode?)$"Token {(string?)credential.Value}")));
}
