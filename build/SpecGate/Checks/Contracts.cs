using Synapse.ContractFiles.Comparison;
using Synapse.ContractFiles.Coverage;
using Synapse.ContractFiles.Pacts;
using Synapse.ContractFiles.Specification;

namespace Synapse.SpecGate.Checks;

/// <summary>Whether the pacts fit the contract, and whether every response and field of it is in a pact.</summary>
internal sealed class Contracts(Repository repository) : ICheck
{
    private readonly Lazy<IReadOnlyList<Pact>> _pacts = new(() => Pact.LoadAll(repository.Pacts));

    public string Name => "Contracts";

    public IEnumerable<Finding> Run(SpecificationChange change)
    {
        SpecificationDocument specification = change.After.Document;
        var coverage = new ContractCoverage(specification, _pacts.Value);
        IEnumerable<Finding> missing =
        [
            .. coverage.Strays.Select(stray => new Finding(Severity.Breaking, "pact-does-not-fit", stray)),
            .. coverage.MissingResponses.Select(response => new Finding(
                Severity.Unsound,
                "answer-without-pact",
                $"no interaction has the answer {response}: add one in tests/Synapse.Contract.Tests",
                response.Split(' ')[0]
            )),
            .. coverage.MissingFields.Select(field => new Finding(
                Severity.Unsound,
                "field-without-pact",
                $"no interaction shows the field ({field}): add it in tests/Synapse.Contract.Tests",
                field[(field.IndexOf(' ', StringComparison.Ordinal) + 1)..]
            )),
        ];
        return missing.Concat(Comparison(specification));
    }

    private IEnumerable<Finding> Comparison(SpecificationDocument specification)
    {
        foreach (
            ToolFinding finding in OpenApiPactComparator.Compare(
                specification,
                [.. Directory.GetFiles(repository.Pacts, "*.json").Order(StringComparer.Ordinal)]
            )
        )
        {
            if (!KnownFinding.All.Any(known => known.Covers(finding)))
            {
                yield return new Finding(
                    Severity.Breaking,
                    "pact-does-not-fit",
                    $"\"{finding.Interaction}\" ({finding.Pact}): {finding.Message}",
                    finding.Interaction.Split(':')[0]
                );
            }
        }
    }
}
