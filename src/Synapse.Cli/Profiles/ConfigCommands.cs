using System.CommandLine;
using System.Text.Json;
using Synapse.Cli.Commands;
using Synapse.Cli.Localization;
using Synapse.Cli.Output;

namespace Synapse.Cli.Profiles;

/// <summary><c>config list</c>, <c>config use</c> and <c>config set</c>.</summary>
internal static class ConfigCommands
{
    private const string Masked = "***";

    public static Command Create(CommandRunner runner)
    {
        CommandLineHost host = runner.Host;
        return new ToolCommand("config", host.Texts["command.config"]) { List(host), Use(host), Set(runner) };
    }

    private static ToolCommand List(CommandLineHost host)
    {
        var output = new OutputOptions(entry: null, host.Texts);
        var command = new ToolCommand("list", host.Texts["command.config-list"])
        {
            Examples = ["config list", "config list --output json"],
        };
        foreach (Option option in output.All)
        {
            command.Add(option);
        }

        command.SetAction(given =>
        {
            ResultPrinter printer = output.CreatePrinter(given, host);
            ProfileSet profiles = new ProfileFile(host).Read();
            foreach ((string name, Profile profile) in profiles.Profiles.OrderBy(profile => profile.Key, StringComparer.Ordinal))
            {
                printer.PrintEntry(ToJson(name, profile, profiles.Current == name));
            }

            printer.End();
            if (profiles.Profiles.Count == 0)
            {
                new ErrorOutput(host).WriteNext("dotnet synapse login");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static ToolCommand Use(CommandLineHost host)
    {
        Argument<string?> name = Options.Argument("name", host.Texts["argument.profile"]);
        var command = new ToolCommand("use", host.Texts["command.config-use"]) { Examples = ["config use work"] };
        command.Add(name);
        command.SetAction(given =>
        {
            var file = new ProfileFile(host);
            ProfileSet profiles = file.Read();
            string chosen = given.Required(name);
            if (!profiles.Profiles.ContainsKey(chosen))
            {
                throw new UsageException("config.no-profile", chosen) { Next = "dotnet synapse config list" };
            }

            file.Write(profiles with { Current = chosen });
            return ExitCode.Success;
        });
        return command;
    }

    private static ToolCommand Set(CommandRunner runner)
    {
        CommandLineHost host = runner.Host;
        Texts texts = host.Texts;
        string[] names = [.. Profile.Settings.Select(setting => setting.Name)];
        Argument<string?> key = Options.Argument("key", texts.Format("argument.key", string.Join(", ", names)));
        Argument<string?> value = Options.Argument("value", texts["argument.value"]);
        key.CompletionSources.Add(names);
        var command = new ToolCommand("set", texts["command.config-set"])
        {
            Examples = ["config set url https://api.synapse.sh", "config set access_token", "config set access_token - < token.txt"],
        };
        command.Add(key);
        command.Add(value);
        command.Add(runner.Connection.Profile);
        command.SetAction(async (given, cancellationToken) =>
        {
            var file = new ProfileFile(host);
            ProfileSet profiles = file.Read();
            string name = runner.Connection.ProfileName(given, profiles);
            string wanted = given.Required(key);
            ProfileSetting setting = Profile.Settings.FirstOrDefault(setting => setting.Name == wanted.Replace('-', '_'))
                ?? throw new UsageException("value.choice", "<key>", wanted, string.Join(", ", names));
            string text = await ReadAsync(host, setting, given.GetValue(value), cancellationToken);
            if (setting.Name == "url")
            {
                text = Connection.ToUri(text).ToString();
            }

            Profile changed = profiles.Profiles.GetValueOrDefault(name) ?? new Profile();
            file.Write(profiles.With(name, setting.With(changed, text.Length == 0 ? null : text)));
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<string> ReadAsync(
        CommandLineHost host, ProfileSetting setting, string? value, CancellationToken cancellationToken)
    {
        if (!setting.IsSecret)
        {
            return value ?? throw new UsageException("usage.argument-missing", "<value>");
        }

        // A secret on the command line would stay in the history of the shell.
        return value switch
        {
            null when host.Prompt is { } prompt => prompt.AskSecret(host.Texts.Format("prompt.secret", setting.Name)),
            null or "-" => await host.Input.ReadSecretAsync(setting.Name, cancellationToken),
            "" => "",
            _ => throw new UsageException("config.secret-argument", setting.Name),
        };
    }

    private static JsonElement ToJson(string name, Profile profile, bool isCurrent) => JsonSerializer.SerializeToElement(
        new Dictionary<string, object?> { ["name"] = name, ["current"] = isCurrent }
            .Concat(Profile.Settings.Select(setting => KeyValuePair.Create<string, object?>(
                setting.Name, setting.Get(profile) is { } value ? setting.IsSecret ? Masked : value : null)))
            .ToDictionary());
}
