using NUnit.Framework;
using Synapse.ContractFiles.Coverage;
using Synapse.ContractFiles.Pacts;
using Synapse.ContractFiles.Specification;
using Synapse.TestSupport;

namespace Synapse.Coverage.Tests.Coverage;

/// <summary>The pacts cover the specification: every documented answer of every operation, and every field.</summary>
internal sealed class CoverageGateTests
{
    private static readonly ContractCoverage Coverage =
        new(SpecificationDocument.Load(RepositoryFolder.Contract), Pact.LoadAll(RepositoryFolder.Pacts));

    [Test]
    public void Every_documented_answer_of_every_operation_has_an_interaction() =>
        AssertNone(Coverage.MissingResponses, "No interaction of contracts/pacts has these answers of the specification");

    [Test]
    public void Every_interaction_belongs_to_an_operation_and_a_status_that_it_documents() =>
        AssertNone(Coverage.Strays, "The specification does not know these interactions of contracts/pacts");

    [Test]
    public void Every_field_that_is_sent_or_read_is_in_an_interaction() =>
        AssertNone(Coverage.MissingFields, "No interaction of contracts/pacts has a value in these fields of the specification");

    private static void AssertNone(IReadOnlyList<string> problems, string reason) =>
        Assert.That(problems, Is.Empty, $"{reason}:\n  {string.Join("\n  ", problems)}\n");
}
