using System.Text;
using PactNet;
using PactNet.Exceptions;
using PactNet.Infrastructure.Outputters;
using PactNet.Verifier;
using Synapse.Contract.Tests.Files;

namespace Synapse.Contract.Tests.Provider;

/// <summary>Sends a backend every request of its contract and compares the responses.</summary>
internal sealed record ProviderVerification(Uri Provider, Uri ProviderStates)
{
    /// <summary>Verifies the contract of a file.</summary>
    public VerificationReport Verify(ApiForm form, PactFile pact) => Verify(form, verifier => verifier.WithFileSource(pact.File), pact);

    /// <summary>Verifies what a broker has for the backend, and publishes the results if they are of a version.</summary>
    public VerificationReport Verify(ApiForm form, BrokerSource broker) =>
        Verify(form, verifier => verifier.WithPactBrokerSource(broker.Url, broker.Configure), pact: null);

    private VerificationReport Verify(ApiForm form, Func<IPactVerifier, IPactVerifierSource> addSource, PactFile? pact)
    {
        var output = new ReportOutput();
        using var verifier = new PactVerifier(
            ContractName.Provider(form),
            new PactVerifierConfig { LogLevel = PactLogLevel.None, Outputters = [output] }
        );
        IPactVerifierSource verification = addSource(verifier.WithHttpEndpoint(Provider))
            .WithProviderStateUrl(ProviderStates).WithRequestTimeout(TimeSpan.FromSeconds(30));
        bool succeeded = true;
        try
        {
            verification.Verify();
        }
        catch (PactFailureException)
        {
            succeeded = false;
        }

        return VerificationReport.Read(succeeded, output.ToString(), pact);
    }

    private sealed class ReportOutput : IOutput
    {
        private readonly StringBuilder _text = new();

        public void WriteLine(string line) => _text.AppendLine(line);

        public override string ToString() => _text.ToString();
    }
}
