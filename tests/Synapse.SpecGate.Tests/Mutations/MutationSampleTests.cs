using Synapse.SpecGate.Mutations;

namespace Synapse.SpecGate.Tests.Mutations;

/// <summary>Every hundredth of the mutants that <c>mutate</c> makes: the gate sees each for what it is.</summary>
internal sealed class MutationSampleTests
{
    private const int Step = 100;

    private static readonly SpecificationVersion Before = new("the contract", RepositoryCopy.Original);

    private static readonly Mutant[] Mutants = [.. new MutationSource(Before.Document.Root).All()];

    [Test]
    public void The_gate_sees_a_sample_for_what_it_is()
    {
        using var gate = new Gate(Repository.OfProgram);
        Mutant[] sample = [.. Mutants.Where((_, index) => index % Step == 0)];

        var table = new MutationTable(new MutationRun(gate, Before).Run(sample, (_, _, _) => { }));

        Assert.That(sample, Has.Length.GreaterThan(15));
        Assert.That(table.Surprises.Select(outcome => $"{outcome.Mutant}: {outcome.Finding}"), Is.Empty, table.Sum);
    }

    [Test]
    public void Every_operation_and_every_property_has_its_turn()
    {
        var source = new MutationSource(Before.Document.Root);
        ILookup<string, string> places = Mutants.ToLookup(mutant => mutant.Kind, mutant => mutant.Place);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(places["an operation goes"], Is.EquivalentTo(Before.Document.Operations.Select(operation => operation.Id)));
            Assert.That(
                places["a property goes"],
                Is.EquivalentTo(source.Properties.Select(property => $"{MutationSource.Label(property.Schema)}.{property.Name}"))
            );
            Assert.That(Mutants.Select(mutant => mutant.Text), Is.All.Not.EqualTo(Before.Document.Root.ToJsonString()));
        }
    }
}
