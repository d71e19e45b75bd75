using Synapse.SpecGate.Checks;

namespace Synapse.SpecGate.Mutations;

/// <summary>Shows mutants to the checks of the gate: a check sees only those that the cheaper ones before it did not catch.</summary>
internal sealed class MutationRun(Gate gate, SpecificationVersion before)
{
    private const int Batch = 50;

    /// <summary>Shows mutants to the checks.</summary>
    /// <param name="mutants">The mutants.</param>
    /// <param name="progress">Is told which check is at work, how many mutants it has seen, and how many it is to see.</param>
    /// <returns>What was said to each, in their order.</returns>
    public IReadOnlyList<MutantOutcome> Run(IReadOnlyList<Mutant> mutants, Action<ICheck, int, int> progress)
    {
        var caught = new Dictionary<Mutant, MutantOutcome>(ReferenceEqualityComparer.Instance);
        foreach (ICheck check in gate.Checks)
        {
            Mutant[] left = [.. mutants.Where(mutant => !caught.ContainsKey(mutant) && Concerns(check, mutant))];
            int seen = 0;
            foreach (Mutant[] batch in left.Chunk(Batch))
            {
                foreach ((Mutant mutant, IEnumerable<Finding> findings) in batch.Zip(Findings(check, batch)))
                {
                    if (findings.FirstOrDefault(finding => finding.Severity != Severity.Harmless) is { } finding)
                    {
                        caught.Add(mutant, new MutantOutcome(mutant, check.Name, finding));
                    }

                    progress(check, ++seen, left.Length);
                }
            }
        }

        return [.. mutants.Select(mutant => caught.GetValueOrDefault(mutant) ?? new MutantOutcome(mutant, null, null))];
    }

    // Redocly takes longer to start than to read fifty contracts.
    private IEnumerable<IEnumerable<Finding>> Findings(ICheck check, Mutant[] mutants) => check is Lint lint
        ? lint.Run([.. mutants.Select(mutant => mutant.Text)])
        : mutants.Select(mutant => check.Run(new SpecificationChange(before, new SpecificationVersion(mutant.ToString(), mutant.Text))));

    // What comes has no pact and no test yet: that is no harm to anybody.
    private static bool Concerns(ICheck check, Mutant mutant) => mutant.IsHarmful || check is not Contracts;
}
