namespace PactNet.Verifier;

/// <summary>A provider that is to be verified.</summary>
internal interface IPactVerifier
{
    /// <summary>Says where the provider is.</summary>
    /// <param name="pactUri">Its address.</param>
    IPactVerifier WithHttpEndpoint(Uri pactUri);

    /// <summary>Takes the interactions of a file.</summary>
    /// <param name="pactFile">The file.</param>
    IPactVerifierSource WithFileSource(FileInfo pactFile);

    /// <summary>Takes the interactions of every file of a folder.</summary>
    /// <param name="directory">The folder.</param>
    IPactVerifierSource WithDirectorySource(DirectoryInfo directory);
}

/// <summary>A verification.</summary>
internal interface IPactVerifierSource
{
    /// <summary>Says where the provider is brought into a state: the name and the parameters are posted there as JSON.</summary>
    /// <param name="providerStateUri">The address.</param>
    IPactVerifierSource WithProviderStateUrl(Uri providerStateUri);

    /// <summary>Leaves out every other interaction.</summary>
    /// <param name="description">A regular expression for descriptions.</param>
    /// <param name="providerState">A regular expression for states.</param>
    IPactVerifierSource WithFilter(string? description = null, string? providerState = null);

    /// <summary>Sets how long a request may take.</summary>
    /// <param name="timeout">The time.</param>
    IPactVerifierSource WithRequestTimeout(TimeSpan timeout);

    /// <summary>Adds a header to every request.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    IPactVerifierSource WithCustomHeader(string name, string value);

    /// <summary>Verifies the provider.</summary>
    /// <exception cref="Exceptions.PactFailureException">The provider does not do what the pact says, or could not be asked.</exception>
    void Verify();
}
