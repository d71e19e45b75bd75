namespace Synapse.Edits;

/// <summary>Edits that break the contract between client and backend, and the tests that must notice.</summary>
internal static class ContractEdits
{
    /// <summary>The contracts themselves first; what they leave open, the gate over them and the SDK's own tests must see.</summary>
    public static IReadOnlyList<string> TestProjects { get; } =
        ["tests/Synapse.Contract.Tests", "tests/Synapse.Coverage.Tests", "tests/Synapse.Generated.Tests"];

    public static IReadOnlyList<Edit> All { get; } = [.. SdkEdits.All, .. SpecEdits.All, .. BackendEdits.All];
}
