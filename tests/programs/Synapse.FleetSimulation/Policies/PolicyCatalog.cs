namespace Synapse.FleetSimulation.Policies;

/// <summary>The policies that are compared.</summary>
internal static class PolicyCatalog
{
    public static readonly Entry NoRetry = new("No retry", context => new HttpClientPolicy(new HttpClient(context.Server)));

    public static readonly Entry Original = new(
        "The Python original", context => new HttpClientPolicy(new HttpClient(new OriginalRetryHandler(context.Server, context.Time))));

    public static readonly Entry Standard = new("The standard handler", context => new StandardHandlerPolicy(context));

    public static readonly Entry Sdk = new("This SDK", context => new SdkPolicy(context));

    public static IReadOnlyList<Entry> All { get; } = [NoRetry, Original, Standard, Sdk];

    /// <summary>A policy.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Create">Gives it to a fleet.</param>
    internal sealed record Entry(string Name, Func<PolicyContext, ICallPolicy> Create);
}
