using Microsoft.AspNetCore.Http;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Api;

/// <summary>Who may call: an access token alone, or else a token with its tenant; an agent token in addition to either.</summary>
internal sealed class CredentialCheck(SynapseEmulatorOptions options, EmulatorStore store)
{
    private readonly EmulatorCredentials _credentials = options.Credentials;

    public void Require(HttpRequest request)
    {
        IHeaderDictionary headers = request.Headers;
        if (Read(headers, CredentialHeaders.AccessToken) is { } accessToken)
        {
            RequireToken(accessToken, _credentials.AccessToken);
        }
        else
        {
            RequirePair(headers);
        }

        if (Read(headers, CredentialHeaders.Agent) is { } agent
            && agent != _credentials.AgentToken
            && store.Agents.FindBy("token", agent) is null)
        {
            throw ApiError.Unauthorized("Invalid agent token.");
        }
    }

    private void RequirePair(IHeaderDictionary headers)
    {
        string token = Read(headers, CredentialHeaders.Authorization)
            ?? throw ApiError.Unauthorized("Authentication credentials were not provided.");
        RequireToken(token, _credentials.Token);
        string tenant = Read(headers, CredentialHeaders.Tenant) ?? throw ApiError.Unauthorized("A tenant was not provided.");
        if (tenant != _credentials.Tenant)
        {
            throw ApiError.WithDetail(403, "You do not have permission to perform this action.");
        }
    }

    private static void RequireToken(string token, string expected)
    {
        if (token != expected)
        {
            throw ApiError.Unauthorized("Invalid token.");
        }
    }

    /// <summary>The token, with the keyword before it or bare as newer callers send it; null where there is none.</summary>
    private static string? Read(IHeaderDictionary headers, string name)
    {
        string value = headers[name].ToString().Trim();
        string[] parts = value.Split(' ', 2, StringSplitOptions.TrimEntries);
        bool hasKeyword = parts[0].Equals(CredentialHeaders.Scheme, StringComparison.OrdinalIgnoreCase);
        string? token = hasKeyword ? parts.ElementAtOrDefault(1) : value;
        return string.IsNullOrEmpty(token) ? null : token;
    }
}
