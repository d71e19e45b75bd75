using System.CommandLine;
using Synapse.Cli.Localization;
using Synapse.Cli.Profiles;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>Where the backend is, who calls it and how patiently: from options, the environment or a profile.</summary>
internal sealed class ConnectionOptions
{
    private readonly CommandLineHost _host;
    private readonly Option<string?> _baseUrl;
    private readonly Option<string?> _accessToken;
    private readonly Option<string?> _token;
    private readonly Option<string?> _tenant;
    private readonly Option<string?> _agentToken;
    private readonly Option<string?> _timeout;
    private readonly Option<bool> _noRetry;
    private readonly Option<bool> _bareCredentials;
    private readonly Option<bool> _allowInsecureHttp;

    public ConnectionOptions(CommandLineHost host)
    {
        Texts texts = host.Texts;
        _host = host;
        Profile = Text("--profile", "name");
        _baseUrl = Text("--base-url", "url");
        _accessToken = Text("--access-token", "token|-");
        _token = Text("--token", "token|-");
        _tenant = Text("--tenant", "tenant");
        _agentToken = Text("--agent-token", "token|-");
        _timeout = Text("--timeout", "seconds");
        _noRetry = Options.Flag("--no-retry", texts["option.no-retry"], OptionGroup.Connection);
        _bareCredentials = Options.Flag("--bare-credentials", texts["option.bare-credentials"], OptionGroup.Connection);
        _allowInsecureHttp = Options.Flag("--allow-insecure-http", texts["option.allow-insecure-http"], OptionGroup.Connection);
        All = [Profile, _baseUrl, _accessToken, _token, _tenant, _agentToken, _timeout, _noRetry, _bareCredentials, _allowInsecureHttp];
        Profile.CompletionSources.Add(_ => ProfileNames());

        Option<string?> Text(string name, string value) => Options.Text(name, value, texts["option." + name[2..]], OptionGroup.Connection);
    }

    public IReadOnlyList<Option> All { get; }

    /// <summary>The option that names a profile.</summary>
    public Option<string?> Profile { get; }

    /// <summary>Creates the client of a call.</summary>
    /// <exception cref="UsageException">There is no backend or nobody who calls it.</exception>
    public async Task<(SynapseClient Client, Connection Connection)> CreateClientAsync(
        ParseResult given, CancellationToken cancellationToken)
    {
        var connection = Connection.Choose(await SourcesAsync(given, cancellationToken));
        return (CreateClient(connection, given), connection);
    }

    public SynapseClient CreateClient(Connection connection, ParseResult given)
    {
        if (connection.Url is { Scheme: "http", IsLoopback: false } && !given.GetValue(_allowInsecureHttp))
        {
            throw new UsageException("connection.insecure", Connection.OriginOf(connection.Url));
        }

        try
        {
            return new SynapseClient(CreateOptions(connection, given));
        }
        catch (ArgumentException)
        {
            // Its message names properties that nobody has set here.
            throw new UsageException("connection.unusable");
        }
    }

    private SynapseClientOptions CreateOptions(Connection connection, ParseResult given)
    {
        var options = new SynapseClientOptions
        {
            BaseUrl = connection.Url,
            AccessToken = connection.AccessToken,
            Token = connection.Token,
            Tenant = connection.Tenant,
            AgentToken = connection.AgentToken,
            AllowInsecureHttp = given.GetValue(_allowInsecureHttp),
            ApplicationId = "synapse-cli",
            TimeProvider = _host.Time,

            // A person waits, so a wrong URL is reported within two seconds, including retries.
            Retry = { BaseDelay = TimeSpan.FromMilliseconds(200) },
        };
        if (given.GetValue(_bareCredentials))
        {
            options.CredentialScheme = null;
        }

        // A command may have a time limit of its own that means something else.
        if (given.CommandResult.Command.Options.Contains(_timeout) && given.Seconds(_timeout) is { } timeout)
        {
            options.Timeout = timeout;
        }

        if (given.GetValue(_noRetry))
        {
            options.Retry.MaxRetries = 0;
        }

        return options;
    }

    /// <summary>The name of the profile that a command uses.</summary>
    public string ProfileName(ParseResult given, ProfileSet profiles) =>
        NamedProfile(given) ?? profiles.Current ?? ProfileFile.DefaultName;

    /// <summary>What the options say; a secret that is <c>-</c> is read from the standard input.</summary>
    public async Task<ConnectionSource> OptionsAsync(ParseResult given, CancellationToken cancellationToken)
    {
        return new ConnectionSource(ConnectionSource.Options, new Profiles.Profile
        {
            Url = given.GetValue(_baseUrl),
            AccessToken = await SecretAsync(_accessToken),
            Token = await SecretAsync(_token),
            Tenant = given.GetValue(_tenant),
            AgentToken = await SecretAsync(_agentToken),
        });

        async Task<string?> SecretAsync(Option<string?> option) => given.GetValue(option) is "-"
            ? await _host.Input.ReadSecretAsync(option.Name, cancellationToken)
            : given.GetValue(option);
    }

    private async Task<IReadOnlyList<ConnectionSource>> SourcesAsync(ParseResult given, CancellationToken cancellationToken)
    {
        ConnectionSource options = await OptionsAsync(given, cancellationToken);
        ProfileSet profiles = new ProfileFile(_host).Read();
        string? named = NamedProfile(given);
        if (named is not null && !profiles.Profiles.ContainsKey(named))
        {
            throw new UsageException("config.no-profile", named) { Next = "dotnet synapse config list" };
        }

        ConnectionSource environment = ConnectionSource.Environment(_host.Environment);
        if (!profiles.Profiles.TryGetValue(ProfileName(given, profiles), out Profiles.Profile? found))
        {
            return [options, environment];
        }

        // A profile that an option names counts as what the options say.
        var profile = new ConnectionSource("profile", found);
        return given.GetValue(Profile) is null ? [options, environment, profile] : [options, profile, environment];
    }

    private string? NamedProfile(ParseResult given) =>
        given.GetValue(Profile) ?? (_host.Environment("SYNAPSE_PROFILE") is { Length: > 0 } name ? name : null);

    private IEnumerable<string> ProfileNames()
    {
        try
        {
            return new ProfileFile(_host).Read().Profiles.Keys;
        }
        catch (UsageException)
        {
            return [];
        }
    }
}
