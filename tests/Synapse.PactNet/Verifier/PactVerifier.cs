using System.Reflection;
using System.Runtime.InteropServices;
using PactNet.Exceptions;
using PactNet.Interop;

namespace PactNet.Verifier;

/// <summary>Sends the requests of a pact to a provider and compares its responses.</summary>
internal sealed class PactVerifier : IPactVerifier, IPactVerifierSource, IDisposable
{
    private readonly string _provider;
    private readonly PactVerifierConfig _config;
    private readonly IntPtr _verifier;
    private TimeSpan _timeout = TimeSpan.FromSeconds(5);
    private bool _disposed;

    /// <summary>Prepares a verification.</summary>
    public PactVerifier(string providerName, PactVerifierConfig config)
    {
        (_provider, _config) = (providerName, config);
        _ = PactCore.LogToBuffer(config.LogLevel.ToCoreLevel());
        _verifier = PactCore.VerifierNew("Synapse.PactNet", Assembly.GetExecutingAssembly().GetName().Version!.ToString());
    }

    public IPactVerifier WithHttpEndpoint(Uri pactUri)
    {
        PactCore.VerifierSetProviderInfo(_verifier, _provider, pactUri.Scheme, pactUri.Host, (ushort)pactUri.Port, pactUri.AbsolutePath);
        return this;
    }

    public IPactVerifierSource WithFileSource(FileInfo pactFile)
    {
        PactCore.VerifierAddFileSource(_verifier, pactFile.FullName);
        return this;
    }

    public IPactVerifierSource WithProviderStateUrl(Uri providerStateUri)
    {
        PactCore.VerifierSetProviderState(_verifier, providerStateUri.AbsoluteUri, teardown: 0, body: 1);
        return this;
    }

    public IPactVerifierSource WithRequestTimeout(TimeSpan timeout)
    {
        _timeout = timeout;
        return this;
    }

    public IPactVerifierSource WithCustomHeader(string name, string value)
    {
        PactCore.VerifierAddCustomHeader(_verifier, name, value);
        return this;
    }

    public void Verify()
    {
        _ = PactCore.VerifierSetVerificationOptions(_verifier, disableSslVerification: 0, new CULong((uint)_timeout.TotalMilliseconds));
        _ = PactCore.VerifierSetNoPactsIsError(_verifier, isError: 1);
        int result = PactCore.VerifierExecute(_verifier);
        _config.WriteLine(ReadOutput());
        if (result != 0)
        {
            throw new PactFailureException($"The provider does not keep the pact, or it could not be verified (code {result}).");
        }
    }

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            PactCore.VerifierShutdown(_verifier);
        }
    }

    private string ReadOutput()
    {
        IntPtr output = PactCore.VerifierOutput(_verifier, stripAnsi: 1);
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
