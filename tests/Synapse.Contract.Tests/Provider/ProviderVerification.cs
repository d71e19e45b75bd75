using System.Text;
using PactNet;
using PactNet.Exceptions;
using PactNet.Infrastructure.Outputters;
using PactNet.Verifier;
using Synapse.Contract.Tests.Files;

namespace Synapse.Contract.Tests.Provider;

/// <summary>Asks a backend everything that a pact says.</summary>
internal sealed record ProviderVerification(Uri Provider, Uri ProviderStates, IReadOnlyDictionary<string, string> Credentials)
{
    public VerificationReport Verify(PactFile pact)
    {
        var report = new ReportOutput();
        using var verifier = new PactVerifier(
            ContractName.Provider,
            new PactVerifierConfig { LogLevel = PactLogLevel.None, Outputters = [report] }
        );
        IPactVerifierSource verification = verifier
            .WithHttpEndpoint(Provider).WithFileSource(pact.File).WithProviderStateUrl(ProviderStates)
            .WithRequestTimeout(TimeSpan.FromSeconds(30));
        foreach ((string name, string value) in Credentials)
        {
            verification.WithCustomHeader(name, value);
        }

        bool succeeded = true;
        try
        {
            verification.Verify();
        }
        catch (PactFailureException)
        {
            succeeded = false;
        }

        // A verifier that finds nothing to verify reports success, so what it says of each interaction is counted.
        string text = report.ToString();
        HashSet<string> lines = [.. text.Split('\n').Select(line => line.Trim())];
        string[] missed = [.. pact.Interactions.Select(interaction => interaction.Description)
            .Where(description => !lines.Any(line => line.StartsWith(description + " (", StringComparison.Ordinal)))];
        return new VerificationReport(succeeded, missed, text);
    }

    private sealed class ReportOutput : IOutput
    {
        private readonly StringBuilder _text = new();

        public void WriteLine(string line) => _text.AppendLine(line);

        public override string ToString() => _text.ToString();
    }
}

/// <summary>What came out of a verification.</summary>
internal sealed record VerificationReport(bool Succeeded, IReadOnlyList<string> Missed, string Text)
{
    public bool IsComplete => Succeeded && Missed.Count == 0;
}
