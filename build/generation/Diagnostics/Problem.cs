using Synapse.ContractGeneration.Reading;

namespace Synapse.ContractGeneration.Diagnostics;

/// <summary>Something in the contract of which no client can be made, and what to write instead.</summary>
internal sealed record Problem(Place Place, ProblemCode Code, string Message)
{
    /// <summary>The form that MSBuild and editors understand.</summary>
    public string ToString(string file) => $"{file}({Place.Line},{Place.Column}): error SYN{(int)Code}: {Message}";
}
