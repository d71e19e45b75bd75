namespace Synapse.Edits;

/// <summary>Edits that break the contract between client and backend, and the tests that must notice.</summary>
internal static class ContractEdits
{
    public static IReadOnlyList<string> TestProjects { get; } = ["tests/Synapse.Contract.Tests"];

    public static IReadOnlyList<Edit> All { get; } = [.. SdkEdits.All, .. SpecEdits.All, .. BackendEdits.All];
}
