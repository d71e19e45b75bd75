namespace Synapse.SpecGate.Sdk;

/// <summary>The C# that a contract becomes, or why it becomes none.</summary>
internal sealed record GeneratedClient(string? Code, IReadOnlyList<GenerationProblem> Problems);

/// <summary>Something in the contract that the generator refuses, at its place in the YAML where the generator knows it.</summary>
internal sealed record GenerationProblem(string Code, string Text, int? Line = null, int? Column = null);
