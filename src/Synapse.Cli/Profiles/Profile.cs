namespace Synapse.Cli.Profiles;

/// <summary>A backend with the credentials for it.</summary>
internal sealed record Profile
{
    public string? Url { get; init; }

    public string? AccessToken { get; init; }

    public string? Token { get; init; }

    public string? Tenant { get; init; }

    public string? AgentToken { get; init; }

    /// <summary>The settings by the names that <c>config set</c> takes.</summary>
    public static IReadOnlyList<ProfileSetting> Settings { get; } =
    [
        new("url", IsSecret: false, profile => profile.Url, (profile, value) => profile with { Url = value }),
        new("tenant", IsSecret: false, profile => profile.Tenant, (profile, value) => profile with { Tenant = value }),
        new("access_token", IsSecret: true, profile => profile.AccessToken, (profile, value) => profile with { AccessToken = value }),
        new("token", IsSecret: true, profile => profile.Token, (profile, value) => profile with { Token = value }),
        new("agent_token", IsSecret: true, profile => profile.AgentToken, (profile, value) => profile with { AgentToken = value }),
    ];

    /// <summary>Names the type alone, so that tokens do not end up in a log by accident.</summary>
    public override string ToString() => nameof(Profile);
}

/// <summary>One setting of a profile.</summary>
internal sealed record ProfileSetting(
    string Name, bool IsSecret, Func<Profile, string?> Get, Func<Profile, string?, Profile> With);
