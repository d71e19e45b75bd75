namespace PactNet.Verifier;

/// <summary>How pacts are taken from a broker and results published there.</summary>
internal interface IPactBrokerOptions
{
    /// <summary>Authenticates by a token.</summary>
    IPactBrokerOptions TokenAuthentication(string token);

    /// <summary>Lets pacts that no version of the provider has kept so far fail without failing the verification.</summary>
    IPactBrokerOptions EnablePending();

    /// <summary>Names the branch of the provider that is verified.</summary>
    IPactBrokerOptions ProviderBranch(string branch);

    /// <summary>Selects the versions of consumers.</summary>
    IPactBrokerOptions ConsumerVersionSelectors(params ConsumerVersionSelector[] selectors);

    /// <summary>Publishes the results as those of a version of the provider.</summary>
    IPactBrokerOptions PublishResults(string providerVersion);
}

/// <summary>Selects versions of consumers; what is not set does not count.</summary>
internal sealed class ConsumerVersionSelector
{
    /// <summary>Gets or sets whether versions of the main branch are selected.</summary>
    public bool MainBranch { get; set; }

    /// <summary>Gets or sets whether versions that are deployed or released are selected.</summary>
    public bool DeployedOrReleased { get; set; }
}
