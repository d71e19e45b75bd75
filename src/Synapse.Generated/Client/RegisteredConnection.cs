using Microsoft.Kiota.Abstractions.Authentication;
using Synapse.Generated.Authentication;

namespace Synapse.Generated.Client;

/// <summary>The URL and the credentials that one registration in a host's container sets. What it leaves alone is null.</summary>
internal sealed record RegisteredConnection(Uri? BaseUrl, CredentialValues Credentials, IAuthenticationProvider? Provider)
{
    /// <summary>Gets what a registration changes.</summary>
    /// <param name="options">The options.</param>
    /// <param name="configure">The registration.</param>
    public static RegisteredConnection Of(SynapseClientOptions options, Action<SynapseClientOptions> configure)
    {
        Uri? url = options.BaseUrl;
        CredentialValues credentials = options.Credentials;
        IAuthenticationProvider? provider = options.AuthenticationProvider;
        configure(options);
        return new RegisteredConnection(
            Change(url, options.BaseUrl),
            new CredentialValues(
                Change(credentials.AccessToken, options.AccessToken),
                Change(credentials.Token, options.Token),
                Change(credentials.Tenant, options.Tenant),
                Change(credentials.AgentToken, options.AgentToken)),
            Change(provider, options.AuthenticationProvider));
    }

    /// <summary>Names the option on which two registrations disagree, if there is one. It shows no value.</summary>
    public static string? FindDisagreement(IReadOnlyList<RegisteredConnection> registrations)
    {
        for (int second = 1; second < registrations.Count; second++)
        {
            for (int first = 0; first < second; first++)
            {
                if (registrations[first].DisagreesWith(registrations[second]) is { } option)
                {
                    return option;
                }
            }
        }

        return null;
    }

    private string? DisagreesWith(RegisteredConnection other)
    {
        if (BaseUrl is not null && other.BaseUrl is not null && BaseUrl != other.BaseUrl)
        {
            return nameof(SynapseClientOptions.BaseUrl);
        }

        // An access token of one would win over a token and tenant of the other.
        bool isOtherKind = Kind is not null && other.Kind is not null && Kind != other.Kind;
        return isOtherKind
            || Differ(Provider, other.Provider)
            || Differ(Credentials.AccessToken, other.Credentials.AccessToken)
            || Differ(Credentials.Token, other.Credentials.Token)
            || Differ(Credentials.Tenant, other.Credentials.Tenant)
            || Differ(Credentials.AgentToken, other.Credentials.AgentToken)
            ? "the credentials"
            : null;
    }

    private string? Kind =>
        Provider is not null ? nameof(Provider)
        : Credentials.AccessToken is not null ? nameof(CredentialValues.AccessToken)
        : Credentials.Token is not null || Credentials.Tenant is not null ? nameof(CredentialValues.Token)
        : null;

    /// <summary>Shows no credential.</summary>
    public override string ToString() => $"RegisteredConnection ({BaseUrl?.Host})";

    private static T? Change<T>(T? before, T? after)
        where T : class => Equals(before, after) ? null : after;

    private static bool Differ<T>(T? first, T? second)
        where T : class => first is not null && second is not null && !Equals(first, second);
}
