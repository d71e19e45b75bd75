using System.Runtime.InteropServices;
using PactNet.Exceptions;
using PactNet.Interop;

namespace PactNet.Verifier;

/// <summary>Sends the requests of a pact to a provider and compares its responses.</summary>
internal sealed class PactVerifier : IPactVerifier, IPactVerifierSource, IDisposable
{
    private readonly string _provider;
    private readonly PactVerifierConfig _config;
    private readonly VerifierHandle _verifier;
    private TimeSpan _timeout = TimeSpan.FromSeconds(5);

    /// <summary>Prepares a verification.</summary>
    public PactVerifier(string providerName, PactVerifierConfig config)
    {
        (_provider, _config) = (providerName, config);
        _ = PactCore.LogToBuffer(config.LogLevel.ToCoreLevel());
        _verifier = new VerifierHandle("Synapse.PactNet", typeof(PactVerifier).Assembly.GetName().Version!.ToString());
    }

    public IPactVerifier WithHttpEndpoint(Uri pactUri)
    {
        PactCore.VerifierSetProviderInfo(
            _verifier.Value, _provider, pactUri.Scheme, pactUri.Host, (ushort)pactUri.Port, pactUri.AbsolutePath);
        return this;
    }

    public IPactVerifierSource WithFileSource(FileInfo pactFile)
    {
        PactCore.VerifierAddFileSource(_verifier.Value, pactFile.FullName);
        return this;
    }

    public IPactVerifierSource WithPactBrokerSource(Uri brokerBaseUri, Action<IPactBrokerOptions> configure)
    {
        var options = new PactBrokerOptions();
        configure(options);
        options.Apply(_verifier.Value, brokerBaseUri);
        return this;
    }

    public IPactVerifierSource WithProviderStateUrl(Uri providerStateUri)
    {
        PactCore.VerifierSetProviderState(_verifier.Value, providerStateUri.AbsoluteUri, teardown: 0, body: 1);
        return this;
    }

    public IPactVerifierSource WithRequestTimeout(TimeSpan timeout)
    {
        _timeout = timeout;
        return this;
    }

    public void Verify()
    {
        _ = PactCore.VerifierSetVerificationOptions(
            _verifier.Value, disableSslVerification: 0, new CULong((uint)_timeout.TotalMilliseconds));
        _ = PactCore.VerifierSetNoPactsIsError(_verifier.Value, isError: 1);
        int result = PactCore.VerifierExecute(_verifier.Value);
        _config.WriteLine(ReadOutput());
        if (result != 0)
        {
            throw new PactFailureException($"The provider does not keep the pact, or it could not be verified (code {result}).");
        }
    }

    public void Dispose() => _verifier.Dispose();

    private string ReadOutput()
    {
        IntPtr output = PactCore.VerifierOutput(_verifier.Value, stripAnsi: 1);
        try
        {
            return Marshal.PtrToStringUTF8(output) ?? "";
        }
        finally
        {
            PactCore.DeleteString(output);
        }
    }
}
