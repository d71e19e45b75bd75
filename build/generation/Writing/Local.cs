namespace Synapse.ContractGeneration.Writing;

/// <summary>Names of local variables, which no parameter can have: no other name has an underscore before a letter.</summary>
internal static class Local
{
    public static string Of(string name) => char.ToLowerInvariant(name[0]) + name[1..] + "_value";
}
