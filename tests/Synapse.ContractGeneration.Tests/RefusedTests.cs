using Synapse.ContractGeneration.Tests.Table;

namespace Synapse.ContractGeneration.Tests;

/// <summary>What the table calls refused: one problem of its kind, on its line, and nothing else.</summary>
internal sealed class RefusedTests
{
    private static IEnumerable<TestCaseData> Rows => RefusedRow.All.Select(row => new TestCaseData(row).SetArgDisplayNames(row.Name));

    [TestCaseSource(nameof(Rows))]
    public void Is_refused_on_its_line(RefusedRow row)
    {
        Contract contract = Contract.Parse(row.Document);

        Assert.That(
            contract.Problems.Select(problem => (problem.Code, problem.Place.Line)).Distinct(),
            Is.EqualTo([(row.Code, row.Line)]),
            string.Join('\n', contract.Problems.Select(problem => problem.ToString("contract"))));
    }
}
