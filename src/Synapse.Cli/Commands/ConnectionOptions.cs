using System.CommandLine;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>Where the backend is, who calls it and how patiently: from options, or else from the environment.</summary>
internal sealed class ConnectionOptions(CommandLineHost host)
{
    private readonly Option<string?> _baseUrl = Create("--base-url", "url", "The backend's address; or SYNAPSE_BASE_URL.");
    private readonly Option<string?> _accessToken = Create("--access-token", "token", "The access token; better SYNAPSE_ACCESS_TOKEN.");
    private readonly Option<string?> _token = Create("--token", "token", "The token that goes with a tenant; better SYNAPSE_TOKEN.");
    private readonly Option<string?> _tenant = Create("--tenant", "tenant", "The tenant; or SYNAPSE_TENANT.");
    private readonly Option<string?> _agentToken = Create(
        "--agent-token",
        "token",
        "The token of the agent that calls; better SYNAPSE_AGENT_TOKEN."
    );

    private readonly Option<double?> _timeout = new("--timeout")
    {
        HelpName = "seconds",
        Description = "How long a call may take, retries included; 100 unless given.",
    };
    private readonly Option<bool> _noRetry = new("--no-retry") { Description = "Try each call once." };
    private readonly Option<bool> _bareCredentials = new("--bare-credentials")
    {
        Description = "Send credentials without the word Token before them.",
    };
    private readonly Option<bool> _allowInsecureHttp = new("--allow-insecure-http")
    {
        Description = "Send credentials in the clear to another machine, if its address is an http one.",
    };

    public void AddTo(Command command)
    {
        Option[] all =
            [_baseUrl, _accessToken, _token, _tenant, _agentToken, _bareCredentials, _timeout, _noRetry, _allowInsecureHttp];
        foreach (Option option in all)
        {
            // A command may have a time limit of its own that means something else.
            if (command.Options.All(own => own.Name != option.Name))
            {
                command.Add(option);
            }
        }
    }

    public SynapseClient CreateClient(ParseResult parsed)
    {
        string address = Read(parsed, _baseUrl, "SYNAPSE_BASE_URL")
            ?? throw new UsageException("The backend's address is missing: give --base-url, or set SYNAPSE_BASE_URL.");
        string? token = Read(parsed, _token, "SYNAPSE_TOKEN");
        string? tenant = Read(parsed, _tenant, "SYNAPSE_TENANT");

        // Options win, even over an access token in the environment.
        bool pairIsGiven = parsed.GetValue(_token) is not null || parsed.GetValue(_tenant) is not null;
        string? accessToken = pairIsGiven ? parsed.GetValue(_accessToken) : Read(parsed, _accessToken, "SYNAPSE_ACCESS_TOKEN");
        if (accessToken is null && (token is null || tenant is null))
        {
            throw new UsageException("Credentials are missing: set SYNAPSE_ACCESS_TOKEN, or SYNAPSE_TOKEN and SYNAPSE_TENANT.");
        }

        var options = new SynapseClientOptions
        {
            BaseUrl = Uri.TryCreate(address, UriKind.Absolute, out Uri? url)
                ? url
                : throw new UsageException("The backend's address is no absolute URL."),
            AccessToken = accessToken,
            Token = token,
            Tenant = tenant,
            AgentToken = Read(parsed, _agentToken, "SYNAPSE_AGENT_TOKEN"),
            AllowInsecureHttp = parsed.GetValue(_allowInsecureHttp),
            ApplicationId = "synapse-cli",
            TimeProvider = host.Time,

            // A person waits, so a wrong URL is reported within two seconds, including retries.
            Retry = { BaseDelay = TimeSpan.FromMilliseconds(200) },
        };
        if (parsed.GetValue(_bareCredentials))
        {
            options.CredentialScheme = null;
        }

        if (parsed.GetValue(_timeout) is { } seconds)
        {
            options.Timeout = Seconds("--timeout", seconds);
        }

        if (parsed.GetValue(_noRetry))
        {
            options.Retry.MaxRetries = 0;
        }

        return new SynapseClient(options);
    }

    public static TimeSpan Seconds(string option, double value) =>
        value is > 0 and <= 86_400
            ? TimeSpan.FromSeconds(value)
            : throw new UsageException($"{option}: a number of seconds above 0 and up to a day is expected.");

    private string? Read(ParseResult parsed, Option<string?> option, string variable) =>
        parsed.GetValue(option) ?? (host.Environment(variable) is { Length: > 0 } value ? value : null);

    private static Option<string?> Create(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description };
}
