namespace PactNet.Verifier;

/// <summary>A provider that is to be verified.</summary>
internal interface IPactVerifier
{
    /// <summary>Says where the provider is.</summary>
    IPactVerifier WithHttpEndpoint(Uri pactUri);

    /// <summary>Takes the interactions of a file.</summary>
    IPactVerifierSource WithFileSource(FileInfo pactFile);

    /// <summary>Takes the interactions from a broker.</summary>
    IPactVerifierSource WithPactBrokerSource(Uri brokerBaseUri, Action<IPactBrokerOptions> configure);
}

/// <summary>A verification.</summary>
internal interface IPactVerifierSource
{
    /// <summary>Says where the provider is brought into a state: the name and the parameters are posted there as JSON.</summary>
    IPactVerifierSource WithProviderStateUrl(Uri providerStateUri);

    /// <summary>Sets how long a request may take.</summary>
    IPactVerifierSource WithRequestTimeout(TimeSpan timeout);

    /// <summary>Verifies the provider.</summary>
    /// <exception cref="Exceptions.PactFailureException">The provider does not do what the pact says, or could not be asked.</exception>
    void Verify();
}
