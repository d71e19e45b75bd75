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
    /// <param name="providerName">The provider's name.</param>
    /// <param name="config">How it is verified.</param>
    public PactVerifier(string providerName, PactVerifierConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        (_provider, _config) = (providerName, config);
        _ = PactCore.LogToBuffer(config.LogLevel.ToCoreLevel());
        _verifier = PactCore.VerifierNew("Synapse.PactNet", Assembly.GetExecutingAssembly().GetName().Version!.ToString());
    }

    /// <inheritdoc />
    public IPactVerifier WithHttpEndpoint(Uri pactUri)
    {
        ArgumentNullException.ThrowIfNull(pactUri);
        PactCore.VerifierSetProviderInfo(_verifier, _provider, pactUri.Scheme, pactUri.Host, (ushort)pactUri.Port, pactUri.AbsolutePath);
        return this;
    }

    /// <inheritdoc />
    public IPactVerifierSource WithFileSource(FileInfo pactFile)
    {
        ArgumentNullException.ThrowIfNull(pactFile);
        PactCore.VerifierAddFileSource(_verifier, pactFile.FullName);
        return this;
    }

    /// <inheritdoc />
    public IPactVerifierSource WithDirectorySource(DirectoryInfo directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        PactCore.VerifierAddDirectorySource(_verifier, directory.FullName);
        return this;
    }

    /// <inheritdoc />
    public IPactVerifierSource WithProviderStateUrl(Uri providerStateUri)
    {
        ArgumentNullException.ThrowIfNull(providerStateUri);
        PactCore.VerifierSetProviderState(_verifier, providerStateUri.AbsoluteUri, teardown: 0, body: 1);
        return this;
    }

    /// <inheritdoc />
    public IPactVerifierSource WithFilter(string? description = null, string? providerState = null)
    {
        PactCore.VerifierSetFilterInfo(_verifier, description, providerState, noState: 0);
        return this;
    }

    /// <inheritdoc />
    public IPactVerifierSource WithRequestTimeout(TimeSpan timeout)
    {
        _timeout = timeout;
        return this;
    }

    /// <inheritdoc />
    public IPactVerifierSource WithCustomHeader(string name, string value)
    {
        PactCore.VerifierAddCustomHeader(_verifier, name, value);
        return this;
    }

    /// <inheritdoc />
    public void Verify()
    {
        _ = PactCore.VerifierSetVerificationOptions(_verifier, disableSslVerification: 0, new CULong((uint)_timeout.TotalMilliseconds));
        _ = PactCore.VerifierSetNoPactsIsError(_verifier, isError: 1);
        int result = PactCore.VerifierExecute(_verifier);
        _config.WriteLine(ReadOutput());
        if (result != 0)
        {
            throw result == 1
                ? new PactVerificationFailedException("Pact verification failed")
                : new PactFailureException($"The verification could not be run (code {result}).");
        }
    }

    /// <inheritdoc />
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
