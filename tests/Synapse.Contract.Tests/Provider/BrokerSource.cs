using PactNet.Verifier;

namespace Synapse.Contract.Tests.Provider;

/// <summary>A broker that has the contract.</summary>
internal sealed record BrokerSource(Uri Url)
{
    /// <summary>Gets the token; null for a broker that needs none.</summary>
    public string? Token { get; init; }

    /// <summary>Gets the branch of the backend.</summary>
    public string? Branch { get; init; }

    /// <summary>Gets the version of the backend; null publishes no results.</summary>
    public string? Version { get; init; }

    /// <summary>Takes the contract of the SDK's main branch and of every version that is deployed or supported.</summary>
    public void Configure(IPactBrokerOptions options)
    {
        options.EnablePending().ConsumerVersionSelectors(
            new ConsumerVersionSelector { MainBranch = true }, new ConsumerVersionSelector { DeployedOrReleased = true });
        if (Token is not null)
        {
            options.TokenAuthentication(Token);
        }

        if (Branch is not null)
        {
            options.ProviderBranch(Branch);
        }

        if (Version is not null)
        {
            options.PublishResults(Version);
        }
    }
}
