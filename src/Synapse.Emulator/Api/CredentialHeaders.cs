namespace Synapse.Emulator.Api;

/// <summary>The headers that credentials are sent in, and the keyword before each token.</summary>
internal static class CredentialHeaders
{
    public const string AccessToken = "Synapse-Access-Token";
    public const string Authorization = "Authorization";
    public const string Tenant = "Synapse-Tenant";
    public const string Agent = "SYNAPSE-Agent";
    public const string Scheme = "Token";

    public static IReadOnlyList<string> All { get; } = [AccessToken, Authorization, Tenant, Agent];
}
