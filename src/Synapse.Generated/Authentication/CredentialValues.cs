namespace Synapse.Generated.Authentication;

/// <summary>The values that credentials are made of, as options hold them.</summary>
internal readonly record struct CredentialValues(string? AccessToken, string? Token, string? Tenant, string? AgentToken)
{
    /// <summary>Names the kind and shows no value.</summary>
    public override string ToString() => "CredentialValues (hidden)";
}
