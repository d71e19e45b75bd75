namespace Synapse.SpecGate.Mutations;

/// <summary>Changes that no check catches, with the reason why they harm nobody.</summary>
internal static class HarmlessMutants
{
    private static readonly Dictionary<string, string> Reasons = [];

    public static string? Reason(Mutant mutant) => Reasons.GetValueOrDefault(mutant.Kind);
}
