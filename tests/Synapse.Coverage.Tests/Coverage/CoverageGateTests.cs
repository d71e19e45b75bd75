using NUnit.Framework;
using Synapse.ContractFiles.Coverage;
using Synapse.ContractFiles.Pacts;
using Synapse.ContractFiles.Specification;
using Synapse.TestSupport;

namespace Synapse.Coverage.Tests.Coverage;

/// <summary>The pacts cover the specification: each success of each operation, each kind of error, and each field.</summary>
internal sealed class CoverageGateTests
{
    private static readonly ContractCoverage Coverage =
        new(SpecificationDocument.Load(RepositoryFolder.Contract), Pact.LoadAll(RepositoryFolder.Pacts));

    [Test]
    public void Every_operation_and_every_kind_of_error_has_an_interaction() =>
        AssertNone(Coverage.MissingResponses, "No interaction of contracts/pacts has these responses of the specification");

    [Test]
    public void Every_interaction_belongs_to_an_operation_and_a_status_that_it_documents() =>
        AssertNone(Coverage.Strays, "The specification does not know these interactions of contracts/pacts");

    [Test]
    public void Every_field_that_is_sent_or_read_is_in_an_interaction() =>
        AssertNone(Coverage.MissingFields, "No interaction of contracts/pacts has a value in these fields of the specification");

    [TestCaseSource(typeof(FieldWithoutPact), nameof(FieldWithoutPact.All))]
    public void A_field_that_no_backend_has_to_have_is_in_no_interaction(FieldWithoutPact known) =>
        Assert.That(Coverage.Fields.GetValueOrDefault(known.Field, -1), Is.Zero, "Remove it from fields-without-pact.json.");

    private static void AssertNone(IReadOnlyList<string> problems, string reason) =>
        Assert.That(problems, Is.Empty, $"{reason}:\n  {string.Join("\n  ", problems)}\n");
}
