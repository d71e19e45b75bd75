namespace Synapse.Emulator;

/// <summary>The tokens that the emulator accepts. The defaults are well known and open nothing but an emulator.</summary>
public sealed record EmulatorCredentials
{
    /// <summary>The token of the <c>Synapse-Access-Token</c> header.</summary>
    public string AccessToken { get; init; } = "emulator-access-token";

    /// <summary>The token of the <c>Authorization</c> header, sent together with <see cref="Tenant"/>.</summary>
    public string Token { get; init; } = "emulator-token";

    /// <summary>The tenant of the <c>Synapse-Tenant</c> header.</summary>
    public string Tenant { get; init; } = "emulator-tenant";

    /// <summary>The token of the <c>SYNAPSE-Agent</c> header, and of the agent in the sample data.</summary>
    public string AgentToken { get; init; } = "emulator-agent-token";

    /// <summary>Names the type alone, so that tokens do not end up in a log by accident.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(EmulatorCredentials);

    internal void Validate()
    {
        Require(AccessToken, nameof(AccessToken));
        Require(Token, nameof(Token));
        Require(Tenant, nameof(Tenant));
        Require(AgentToken, nameof(AgentToken));
    }

    private static void Require(string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Any(c => char.IsControl(c) || c > '~'))
        {
            throw new ArgumentException("A token must be printable ASCII and not blank: it travels in a header.", name);
        }
    }
}
