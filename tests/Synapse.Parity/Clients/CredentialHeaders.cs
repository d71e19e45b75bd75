using System.Text.Json.Nodes;

namespace Synapse.Parity.Clients;

/// <summary>The headers that credentials come to.</summary>
internal static class CredentialHeaders
{
    private static readonly Dictionary<string, string> Names = new()
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
