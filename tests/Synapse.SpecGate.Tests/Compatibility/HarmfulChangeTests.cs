using Synapse.SpecGate.Checks;
using Synapse.SpecGate.Tests.Edits;

namespace Synapse.SpecGate.Tests.Compatibility;

/// <summary>What takes something away or changes it is called by its name.</summary>
internal sealed class HarmfulChangeTests
{
    private readonly Lazy<IReadOnlyList<GateReport>> _reports = new(() => SharedGate.Check(
        HarmfulChanges.All.Select(change => ContractEdit.Apply(new ContractEdit(change.Name, change.Keys, change.Change))),
        new Operations(),
        new Meaning(),
        new Credentials(),
        new WireChanges(Repository.OfProgram)));

    private static IEnumerable<TestCaseData> Cases =>
        HarmfulChanges.All.Select((change, index) => new TestCaseData(index).SetArgDisplayNames(change.Name));

    [TestCaseSource(nameof(Cases))]
    public void The_gate_names_it(int change)
    {
        GateReport report = _reports.Value[change];

        Assert.That(
            report.Findings.Where(finding => finding.Severity == Severity.Breaking).Select(finding => finding.Code),
            Does.Contain(HarmfulChanges.All[change].Code));
        Assert.That(report.Findings.Select(finding => finding.Severity), Has.None.EqualTo(Severity.Failed));
    }

    [Test]
    public void A_moved_operation_is_neither_gone_nor_new()
    {
        GateReport report = SharedGate.Check(
            [
                ContractEdit.Apply(
                    new ContractEdit("method", ["paths", "/plugins/{id}/"], node => node.Rename("put", "patch")),
                    new ContractEdit("path", ["paths"], node => node.Rename("/logs/", "/entries/"))),
            ],
            new Operations(),
            new Meaning(),
            new Credentials(),
            new WireChanges(Repository.OfProgram),
            new Contracts(Repository.OfProgram)).Single();

        Finding[] findings = [.. report.Findings.Where(finding => finding.Code != "pact-does-not-fit")];
        Assert.That(
            findings.Select(finding => (finding.Code, finding.Place)),
            Is.EqualTo([("method-changed", "update_plugin"), ("path-changed", "create_logs")]).AsCollection);
        Assert.That(findings.Select(finding => finding.Line), Has.None.Null);
    }
}
