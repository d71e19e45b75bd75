namespace Synapse.Emulator;

/// <summary>The tokens that the emulator accepts. The defaults are well known and open nothing but an emulator.</summary>
public sealed record EmulatorCredentials
{
    /// <summary>Gets the token of the <c>Synapse-Access-Token</c> header.</summary>
    /// <value><c>emulator-access-token</c> by default.</value>
    public string AccessToken { get; init; } = "emulator-access-token";

    /// <summary>Gets the token of the <c>Authorization</c> header, sent together with <see cref="Tenant" />.</summary>
    /// <value><c>emulator-token</c> by default.</value>
    public string Token { get; init; } = "emulator-token";

    /// <summary>Gets the tenant of the <c>Synapse-Tenant</c> header.</summary>
    /// <value><c>emulator-tenant</c> by default.</value>
    public string Tenant { get; init; } = "emulator-tenant";

    /// <summary>
    /// Gets the token of the <c>SYNAPSE-Agent</c> header, which is also that of the agent of <see cref="EmulatorSeed.Agent" />.
    /// </summary>
    /// <value><c>emulator-agent-token</c> by default.</value>
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
            throw new ArgumentException("A token must be printable ASCII and must not be blank, because it is sent in a header.", name);
        }
    }
}
