namespace Synapse.Contract.Tests;

/// <summary>
/// The pacts. A backend keeps the general one and the one whose form of the API it speaks; what the tolerated one says, the SDK
/// gets along with, and no backend has to do.
/// </summary>
internal static class ContractName
{
    public const string Provider = "Synapse-Integration-API";

    public const string General = "Synapse.Generated";
    public const string Documented = "Synapse.Generated-documented";
    public const string Current = "Synapse.Generated-current";
    public const string Tolerated = "Synapse.Generated-tolerated";
}
