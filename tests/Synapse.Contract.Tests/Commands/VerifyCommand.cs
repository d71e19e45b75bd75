using System.CommandLine;
using Synapse.Contract.Tests.Files;
using Synapse.Contract.Tests.Provider;
using Synapse.Emulator;
using Synapse.TestSupport;

namespace Synapse.Contract.Tests.Commands;

/// <summary><c>verify</c>: asks a backend everything that the committed pacts say.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        Option<Uri?> url = CreateUrl("--url", "The backend; an emulator unless given.");
        Option<Uri?> states = CreateUrl(
            "--states-url",
            "Where the backend is brought into states; provider-states under its address unless given."
        );
        var form = new Option<EmulatorDialect>("--form")
        {
            HelpName = "documented|current",
            Description = "The form of the API that the backend speaks.",
            DefaultValueFactory = _ => EmulatorDialect.Documented,
        };
        var tolerated = new Option<bool>("--tolerated") { Description = "Verify also what a backend may do and need not." };
        var command = new Command("verify", """
            Verify a backend.

            Credentials come from SYNAPSE_ACCESS_TOKEN, or from SYNAPSE_TOKEN and SYNAPSE_TENANT.
            """)
        {
            url, states, form, tolerated,
        };
        command.SetAction(arguments => RunAsync(
            arguments.GetValue(url), arguments.GetValue(states), arguments.GetValue(form), arguments.GetValue(tolerated)));
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

    private static async Task<int> RunAsync(Uri? url, Uri? states, EmulatorDialect form, bool tolerated)
    {
        string[] contracts =
        [
            ContractName.General,
            form == EmulatorDialect.Documented ? ContractName.Documented : ContractName.Current,
            .. tolerated ? new[] { ContractName.Tolerated } : [],
        ];
        IEnumerable<PactFile> pacts = PactFile.ReadAll(RepositoryFolder.Pacts).Where(pact => contracts.Contains(pact.Consumer));
        if (url is null)
        {
            await using EmulatorUnderTest emulator = await EmulatorUnderTest.StartAsync(form);
            return Report(pacts, emulator.Verification);
        }

        if (EnvironmentCredentials.Read() is not { } credentials)
        {
            await Console.Error.WriteLineAsync("Credentials are missing: set SYNAPSE_ACCESS_TOKEN, or SYNAPSE_TOKEN and SYNAPSE_TENANT.");
            return 2;
        }

        return Report(pacts, new ProviderVerification(url, states ?? new Uri(url, "provider-states"), credentials));
    }

    private static int Report(IEnumerable<PactFile> pacts, ProviderVerification verification)
    {
        int exitCode = 0;
        foreach (PactFile pact in pacts)
        {
            VerificationReport report = verification.Verify(pact);
            Console.WriteLine($"{(report.IsComplete ? "kept  " : "BROKEN")} {pact.Name}: {pact.Interactions.Count} interactions");
            foreach (string description in report.Missed)
            {
                Console.WriteLine($"       not verified: {description}");
            }

            exitCode = report.IsComplete ? exitCode : 1;
        }

        return exitCode;
    }
}
