using NUnit.Framework;
using Synapse.ContractFiles.Specification;
using Synapse.TestSupport;

namespace Synapse.Coverage.Tests.Report;

internal sealed class ReportTests
{
    private static readonly string[] Operations =
        [.. SpecificationDocument.Load(RepositoryFolder.Contract).Operations.Select(operation => operation.Id)];

    [Test]
    public void Every_method_of_the_client_belongs_to_an_operation_and_every_operation_has_one() =>
        Assert.That(SdkMethods.All.Select(SdkMethods.OperationOf).Distinct(), Is.EquivalentTo(Operations));

    [TestCase("list_jobs", "ListJobsAsync", "FindRunsAsync", "ListAllJobsAsync")]
    [TestCase("create_logs", "CreateLogsAsync", "CreateLogAsync")]
    [TestCase("get_plugin", "GetPluginAsync")]
    public void The_method_with_the_name_of_the_operation_comes_first(string operation, params string[] methods) =>
        Assert.That(SdkMethods.Of(operation), Is.EqualTo(methods).AsCollection);

    [TestCaseSource(nameof(Operations))]
    public void The_report_has_a_row_for_every_operation_and_its_interactions(string operation) =>
        Assert.That(ContractReport.Write().Split($"| `{operation}` |"), Has.Length.GreaterThan(2));
}
