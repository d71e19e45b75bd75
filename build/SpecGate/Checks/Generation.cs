using Synapse.SpecGate.Sdk;

namespace Synapse.SpecGate.Checks;

/// <summary>Whether the generator of the build makes a client of the contract.</summary>
internal sealed class Generation(SdkBuild sdk) : ICheck
{
    public string Name => "Generation";

    public IEnumerable<Finding> Run(SpecificationChange change) =>
        sdk.Generate(change.After).Problems.Select(problem => new Finding(
            Severity.Unsound,
            problem.Code,
            problem.Text,
            problem.Line is null ? "" : $"column {problem.Column}",
            problem.Line));
}
