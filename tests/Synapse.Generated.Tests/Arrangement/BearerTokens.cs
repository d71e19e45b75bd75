using Microsoft.Kiota.Abstractions.Authentication;

namespace Synapse.Generated.Tests.Arrangement;

/// <summary>Kiota's provider of bearer tokens, with one token for whatever host.</summary>
internal sealed class BearerTokens : IAccessTokenProvider
{
    // No list of hosts: Kiota takes that for all of them.
    public AllowedHostsValidator AllowedHostsValidator { get; } = new();

    public static IAuthenticationProvider Provider => new BaseBearerTokenAuthenticationProvider(new BearerTokens());

    public Task<string> GetAuthorizationTokenAsync(
        Uri uri, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default) =>
        Task.FromResult("abc");
}
