using System.CommandLine;
using Synapse.Cli.Commands;
using Synapse.Cli.Localization;
using Synapse.Cli.Output;
using Synapse.Generated;

namespace Synapse.Cli.Profiles;

/// <summary><c>login</c>: keeps a URL and a token in a profile, once the backend has accepted them.</summary>
internal static class LoginCommand
{
    private const string DefaultUrl = "https://api.synapse.sh";

    public static Command Create(CommandRunner runner)
    {
        CommandLineHost host = runner.Host;
        Texts texts = host.Texts;
        ToolOption<bool> noVerify = Options.Flag("--no-verify", texts["option.no-verify"]);
        var command = new ToolCommand("login", texts["command.login"])
        {
            Examples =
            [
                "login",
                "login --base-url https://api.synapse.sh --profile work < token.txt",
                "login --base-url http://127.0.0.1:8765 --tenant my-tenant",
            ],
            Notes = texts["login.notes"],
        };
        command.Add(noVerify);
        foreach (Option option in runner.Connection.All)
        {
            command.Add(option);
        }

        command.SetAction((given, cancellationToken) => RunAsync(runner, given, given.GetValue(noVerify), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        CommandRunner runner, ParseResult given, bool skipsCheck, CancellationToken cancellationToken)
    {
        CommandLineHost host = runner.Host;
        var file = new ProfileFile(host);
        ProfileSet profiles = file.Read();
        string name = runner.Connection.ProfileName(given, profiles);
        Profile typed = (await runner.Connection.OptionsAsync(given, cancellationToken)).Values;
        Profile profile = await AskAsync(host, typed, profiles.Profiles.GetValueOrDefault(name), cancellationToken);
        var connection = Connection.Choose([new ConnectionSource(ConnectionSource.Options, profile)]);
        using (SynapseClient client = runner.Connection.CreateClient(connection, given))
        {
            if (!skipsCheck && !await IsAcceptedAsync(client, connection, host, cancellationToken))
            {
                return ExitCode.Failure;
            }
        }

        file.Write(profiles.With(name, profile) with { Current = name });
        await host.Error.WriteLineAsync(SafeText.Of(host.Texts.Format("login.done", Connection.OriginOf(connection.Url), name, file.Path)));
        return ExitCode.Success;
    }

    private static async Task<Profile> AskAsync(
        CommandLineHost host, Profile typed, Profile? known, CancellationToken cancellationToken)
    {
        string suggestion = known?.Url ?? DefaultUrl;
        string url = typed.Url ?? (host.Prompt?.Ask(host.Texts.Format("prompt.url", suggestion)) is { Length: > 0 } answer
            ? answer
            : suggestion);
        if ((typed.AccessToken ?? typed.Token) is not null)
        {
            return typed with { Url = Connection.ToUri(url).ToString() };
        }

        // What is typed with a tenant is the token that goes with it.
        string kind = typed.Tenant is null ? "access token" : "token";
        string secret = host.Prompt is { } prompt
            ? prompt.AskSecret(host.Texts.Format("prompt.secret", kind))
            : await host.Input.ReadSecretAsync(kind, cancellationToken);
        if (secret.Length == 0)
        {
            throw new UsageException("input.empty", kind);
        }

        return typed with
        {
            Url = Connection.ToUri(url).ToString(),
            AccessToken = typed.Tenant is null ? secret : null,
            Token = typed.Tenant is null ? null : secret,
        };
    }

    /// <summary>Makes a call that changes nothing. A backend that forbids it (403) has accepted the credentials all the same.</summary>
    private static async Task<bool> IsAcceptedAsync(
        SynapseClient client, Connection connection, CommandLineHost host, CancellationToken cancellationToken)
    {
        try
        {
            SynapseResponse response = await client.SendAsync(
                HttpMethod.Get, "/plugins/?page_size=1", cancellationToken: cancellationToken);
            ResponseReader.Read(response, schema: null, showSecrets: true);
            return true;
        }
        catch (SynapseApiException failure) when (failure.IsForbidden)
        {
            return true;
        }
        catch (SynapseApiException failure)
        {
            new ErrorOutput(host).Write(failure, connection, "login");
            return false;
        }
        catch (ResponseException)
        {
            new ErrorOutput(host).WriteUnreadable(connection);
            return false;
        }
    }
}
