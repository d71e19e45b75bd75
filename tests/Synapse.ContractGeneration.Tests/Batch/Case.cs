namespace Synapse.ContractGeneration.Tests.Batch;

/// <summary>One use of the generated client: what it adds to the contract, and the C# that calls it.</summary>
/// <param name="Name">The name of its test.</param>
/// <param name="Paths">Its paths in YAML, each from the first column.</param>
/// <param name="Schemas">Its schemas in YAML, each from the first column; may be empty.</param>
/// <param name="Code">
/// The body of a method with <c>client</c> and <c>wire</c>, which takes the response, sends it, and checks the request and the result.
/// In all three, <c>Zed</c> and <c>zed</c> stand for a name that no other case has.
/// </param>
internal sealed record Case(string Name, string Paths, string Schemas, string Code)
{
    /// <summary>The case with a number in its names.</summary>
    public Case Numbered(int number) => new(Name, Number(Paths, number), Number(Schemas, number), Number(Code, number));

    public override string ToString() => Name;

    private static string Number(string text, int number) => text
        .Replace("Zed", $"Zed{number}x", StringComparison.Ordinal)
        .Replace("zed", $"zed{number}x", StringComparison.Ordinal);
}
