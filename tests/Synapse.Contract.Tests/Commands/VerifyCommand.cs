using System.CommandLine;
using Synapse.Contract.Tests.Files;
using Synapse.Contract.Tests.Provider;
using Synapse.TestSupport;

namespace Synapse.Contract.Tests.Commands;

/// <summary><c>verify</c>: verifies a backend by the committed contract of its form, or by what a broker has for it.</summary>
internal static class VerifyCommand
{
    private const string BrokerToken = "PACT_BROKER_TOKEN";

    public static Command Create()
    {
        Option<Uri?> url = CreateUrl("--url", "The backend, at any path; an emulator unless given.");
        Option<Uri?> states = CreateUrl(
            "--states-url", "Where the backend serves provider states; provider-states below --url unless given.");
        Option<Uri?> broker = CreateUrl("--broker-url", $"Take the contract from this broker, with the token in {BrokerToken}.");
        var version = new Option<string?>("--provider-version")
        {
            Description = "Publish the results to the broker as those of this version.",
        };
        var branch = new Option<string?>("--branch") { Description = "The branch of the version." };
        var form = new Option<ApiForm>("--form")
        {
            HelpName = "documented|current",
            Description = "The form of the API that the backend speaks.",
            DefaultValueFactory = _ => ApiForm.Documented,
        };
        var command = new Command("verify", "Verify a backend") { url, states, form, broker, version, branch };
        command.Validators.Add(result =>
        {
            if (result.GetValue(broker) is null && (result.GetValue(version) ?? result.GetValue(branch)) is not null)
            {
                result.AddError("--provider-version and --branch need --broker-url.");
            }
        });
        command.SetAction(async arguments =>
        {
            ApiForm spoken = arguments.GetValue(form);
            BrokerSource? source = arguments.GetValue(broker) is { } address
                ? new BrokerSource(address)
                {
                    Token = Environment.GetEnvironmentVariable(BrokerToken) is { Length: > 0 } token ? token : null,
                    Branch = arguments.GetValue(branch),
                    Version = arguments.GetValue(version),
                }
                : null;
            if (arguments.GetValue(url) is { } backend)
            {
                // A base address without its last slash would lose its last segment.
                Uri root = new(backend.AbsoluteUri.TrimEnd('/') + "/");
                return Report(spoken, new(root, arguments.GetValue(states) ?? new Uri(root, "provider-states")), source);
            }

            await using EmulatorUnderTest emulator = await EmulatorUnderTest.StartAsync(spoken);
            return Report(spoken, emulator.Verification, source);
        });
        return command;
    }

    private static Option<Uri?> CreateUrl(string name, string description) => new(name)
    {
        HelpName = "url",
        Description = description,
        CustomParser = argument =>
        {
            if (Uri.TryCreate(argument.Tokens.Single().Value, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https")
            {
                return url;
            }

            argument.AddError($"{name} takes an absolute http or https address.");
            return null;
        },
    };

    private static int Report(ApiForm form, ProviderVerification verification, BrokerSource? broker)
    {
        VerificationReport report = broker is null
            ? verification.Verify(form, PactFile.Read(Path.Combine(RepositoryFolder.Pacts, ContractName.File(form))))
            : verification.Verify(form, broker);
        if (report.Problems.Count > 0)
        {
            Console.WriteLine(report.Text);
        }

        foreach (string interaction in report.Refused)
        {
            Console.WriteLine($"refused  {interaction} (optional)");
        }

        foreach (string interaction in report.Problems)
        {
            Console.WriteLine($"BROKEN   {interaction}");
        }

        int kept = report.Verified.Except(report.Problems).Except(report.Refused).Count();
        Console.WriteLine($"{kept} of {report.Verified.Count} interactions are kept in the form {ContractName.Word(form)}.");
        return report.Problems.Count == 0 ? 0 : 1;
    }
}
