namespace Synapse.Cli.Profiles;

/// <summary>Where a URL and credentials come from: options, the environment, or a profile.</summary>
/// <param name="Name">What it is called in texts: option, environment, profile.</param>
/// <param name="Values">What it says.</param>
internal sealed record ConnectionSource(string Name, Profile Values)
{
    public const string Options = "option";

    private static readonly string[] UrlVariables = ["SYNAPSE_BASE_URL", "SYNAPSE_SERVER", "SYNAPSE_HOST"];

    /// <summary>What the environment says. The vendor's names of the URL count after the SDK's own.</summary>
    public static ConnectionSource Environment(Func<string, string?> environment)
    {
        return new ConnectionSource("environment", new Profile
        {
            Url = UrlVariables.Select(Read).FirstOrDefault(value => value is not null),
            AccessToken = Read("SYNAPSE_ACCESS_TOKEN"),
            Token = Read("SYNAPSE_TOKEN"),
            Tenant = Read("SYNAPSE_TENANT"),
            AgentToken = Read("SYNAPSE_AGENT_TOKEN"),
        });

        string? Read(string variable) => environment(variable) is { Length: > 0 } value ? value : null;
    }
}
