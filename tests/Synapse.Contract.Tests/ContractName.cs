namespace Synapse.Contract.Tests;

/// <summary>
/// The pacts: one consumer, and a provider for each form of the API, so that a backend finds all that it has to keep in one file.
/// </summary>
internal static class ContractName
{
    public const string Consumer = "Synapse.Generated";

    public static IReadOnlyList<ApiForm> Forms { get; } = [ApiForm.Documented, ApiForm.Current];

    /// <summary>Gets the name of a backend of the form.</summary>
    public static string Provider(ApiForm form) => $"Synapse-Integration-API-{Word(form)}";

    /// <summary>Gets the name of the pact of the form.</summary>
    public static string File(ApiForm form) => $"{Consumer}-{Provider(form)}.json";

    /// <summary>Gets the form as file names and command lines spell it.</summary>
    public static string Word(ApiForm form) => form == ApiForm.Documented ? "documented" : "current";
}
