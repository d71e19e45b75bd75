using System.CommandLine;
using Synapse.Cli.Commands;
using Synapse.Cli.Localization;
using Synapse.Cli.Output;
using Synapse.Emulator;

namespace Synapse.Cli.Emulation;

/// <summary><c>dotnet synapse emulator</c>: a backend on this machine until Ctrl+C.</summary>
internal static class EmulatorCommand
{
    private const int DefaultPort = 8765;

    private static readonly string[] Forms = ["documented", "current"];
    private static readonly string[] Seeds = ["nothing", "agent", "documented"];
    private static readonly string[] LogForms = ["strings", "entries", "page"];

    public static Command Create(CommandLineHost host)
    {
        Texts texts = host.Texts;
        ToolOption<string?> port = Options.Text("--port", "number", texts.Format("option.port", DefaultPort));
        ToolOption<string?> data = Options.Text("--data", "folder", texts["option.folder"]);
        ToolOption<string?> seed = Options.Choice("--seed", Seeds, texts["option.seed"]);
        ToolOption<string?> pace = Options.Text("--pace", "seconds", texts["option.pace"]);
        ToolOption<string?> form = Options.Choice("--form", Forms, texts["option.form"]);
        ToolOption<bool> newest = Options.Flag("--newest", texts["option.newest"]);
        ToolOption<bool> upperCase = Options.Flag("--upper-case-statuses", texts["option.upper-case"]);
        ToolOption<string?> logForm = Options.Choice("--log-form", LogForms, texts["option.log-form"]);
        ToolOption<bool> states = Options.Flag("--provider-states", texts["option.provider-states"]);
        ToolOption<string?> accessToken = Options.Text("--access-token", "token|-", texts["option.emulator-access-token"]);
        ToolOption<string?> token = Options.Text("--token", "token", texts["option.emulator-token"]);
        ToolOption<string?> tenant = Options.Text("--tenant", "tenant", texts["option.emulator-tenant"]);
        ToolOption<string?> agentToken = Options.Text("--agent-token", "token", texts["option.emulator-agent-token"]);
        ToolOption<bool> log = Options.Flag("--request-log", texts["option.request-log"], OptionGroup.Output);
        ToolOption<bool> quiet = Options.Flag("--quiet", texts["option.quiet"], OptionGroup.Output);
        var command = new ToolCommand("emulator", texts["command.emulator"])
        {
            Examples =
            [
                "emulator --seed documented",
                "emulator --port 9000 --data ./emulator --pace 2",
                "emulator --form current --newest --request-log > requests.log",
                "emulator --provider-states --port 0",
            ],
        };
        foreach (Option option in (Option[])
            [port, data, seed, pace, form, newest, upperCase, logForm, states, accessToken, token, tenant, agentToken, log, quiet])
        {
            command.Add(option);
        }

        command.SetAction(async (given, cancellationToken) =>
        {
            var usual = new EmulatorCredentials();
            var options = new SynapseEmulatorOptions
            {
                Port = given.Number(port, least: 0, most: 65_535) ?? DefaultPort,
                DataDirectory = given.GetValue(data),
                Seed = Enum.Parse<EmulatorSeed>(given.OneOf(seed, Seeds) ?? "agent", ignoreCase: true),
                Form = Enum.Parse<EmulatorForm>(given.OneOf(form, Forms) ?? "documented", ignoreCase: true),
                JobStepInterval = given.Seconds(pace) ?? new SynapseEmulatorOptions().JobStepInterval,
                NewestFields = given.GetValue(newest),
                UpperCaseStatuses = given.GetValue(upperCase),
                ConsoleLogForm = given.OneOf(logForm, LogForms) is { } logs ? Enum.Parse<ConsoleLogForm>(logs, ignoreCase: true) : null,
                ProviderStates = given.GetValue(states),
                Credentials = usual with
                {
                    AccessToken = given.GetValue(accessToken) is "-"
                        ? await host.Input.ReadSecretAsync(accessToken.Name, cancellationToken)
                        : given.GetValue(accessToken) ?? usual.AccessToken,
                    Token = given.GetValue(token) ?? usual.Token,
                    Tenant = given.GetValue(tenant) ?? usual.Tenant,
                    AgentToken = given.GetValue(agentToken) ?? usual.AgentToken,
                },
            };

            // Another program may read nothing but the first lines.
            bool showsRequests = (host.Terminal is not null || given.GetValue(log)) && !given.GetValue(quiet);
            return await RunAsync(host, options, usual, showsRequests, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        CommandLineHost host,
        SynapseEmulatorOptions options,
        EmulatorCredentials usual,
        bool showsRequests,
        CancellationToken cancellationToken)
    {
        try
        {
            await using SynapseEmulator emulator = await SynapseEmulator.StartAsync(options, cancellationToken);
            await host.Out.WriteLineAsync(Greeting(host.Texts, emulator, options, usual));
            await host.Out.FlushAsync(cancellationToken);
            using RequestLines? lines = showsRequests ? new RequestLines(emulator.Requests, host) : null;
            await Task.Delay(Timeout.InfiniteTimeSpan, host.Time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return ExitCode.Success;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Success;
        }
        catch (ArgumentException)
        {
            // Every other value was checked with its option.
            throw new UsageException(options.Form == EmulatorForm.Documented && (options.NewestFields || options.UpperCaseStatuses)
                ? "emulator.form"
                : "emulator.options");
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            var errors = new ErrorOutput(host);
            bool isTaken = e is IOException && e.InnerException is not null && options.DataDirectory is null;
            errors.WriteLine(isTaken
                ? host.Texts.Format("emulator.port-taken", options.Port)
                : host.Texts.Format("emulator.cannot-start", e.Message));
            errors.WriteNext(isTaken ? "dotnet synapse emulator --port 0" : null);
            return ExitCode.Failure;
        }
    }

    private static string Greeting(Texts texts, SynapseEmulator emulator, SynapseEmulatorOptions options, EmulatorCredentials usual)
    {
        string token = emulator.Credentials.AccessToken;
        string address = emulator.BaseAddress.ToString();
        string data = options.DataDirectory is { } folder ? texts.Format("emulator.data-folder", folder) : texts["emulator.data-memory"];
        bool isUsual = emulator.Credentials == usual;
        return $"""
            Synapse emulator ({options.Form.ToString().ToLowerInvariant()}), {data}
              API      {address}
              Console  {address}
              Docs     {new Uri(emulator.BaseAddress, "docs")}
              Token    {token}{(isUsual ? "   " + texts["emulator.well-known"] : "")}

              export SYNAPSE_BASE_URL={address} SYNAPSE_ACCESS_TOKEN={token}

            {Holds(texts, options, emulator.BaseAddress)}
            {texts["emulator.ends"]}
            """;
    }

    private static string Holds(Texts texts, SynapseEmulatorOptions options, Uri address)
    {
        const string Objects = "plugin 123, release 456, job 789, storage 123, agent-token-123";
        return options switch
        {
            { ProviderStates: true } => texts.Format("emulator.states", new Uri(address, "provider-states")),
            { Seed: EmulatorSeed.Documented, DataDirectory: null } => texts.Format("emulator.holds", Objects),
            { Seed: EmulatorSeed.Documented } => texts.Format("emulator.holds-unless", Objects),
            _ => texts.Format("emulator.could-hold", Objects),
        };
    }
}
