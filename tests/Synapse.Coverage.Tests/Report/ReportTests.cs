using NUnit.Framework;
using Synapse.ContractFiles.Coverage;
using Synapse.ContractFiles.Specification;

namespace Synapse.Coverage.Tests.Report;

internal sealed class ReportTests
{
    [Test]
    public void The_report_is_current() =>
        Assert.That(
            File.Exists(RepositoryFolder.Report) ? File.ReadAllText(RepositoryFolder.Report).ReplaceLineEndings("\n") : "",
            Is.EqualTo(ContractReport.Write()),
            $"contracts/REPORT.md is not current. Write it anew: {ContractReport.Command}");

    [Test]
    public void Every_method_of_the_client_is_in_it_and_every_operation_has_one()
    {
        string[] operations = [.. SpecificationDocument.Load(RepositoryFolder.Specification).Operations.Select(operation => operation.Id)];

        Assert.That(SdkMethods.All.Select(SdkMethods.OperationOf).Distinct(), Is.EquivalentTo(operations));
    }

    [TestCase("list_jobs", "ListJobsAsync", "ListAllJobsAsync")]
    [TestCase("create_logs", "CreateLogsAsync", "CreateLogAsync")]
    [TestCase("get_plugin", "GetPluginAsync")]
    public void The_method_with_the_name_of_the_operation_comes_first(string operation, params string[] methods) =>
        Assert.That(SdkMethods.Of(operation), Is.EqualTo(methods).AsCollection);

    [Test]
    public void Tests_are_the_classes_with_tests_that_call_the_method()
    {
        var sources = new TestSources(
        [
            ("B", "JobTests", "[Test]\npublic void A() => client.GetJobAsync(1);"),
            ("A", "OtherTests", "    [TestCase(1)]\n client.GetJobAsync(1)"),
            ("A", "AnotherTests", "    [TestCaseSource(nameof(Jobs))]\n client.GetJobAsync(1)"),
            ("A", "Helper", "client.GetJobAsync(1)"),
            ("A", "PluginTests", "[Test]\npublic void A() => client.GetPluginAsync(1); // not GetJobAsync"),
        ]);

        Assert.That(
            sources.ThatCall(["GetJobAsync", "WaitForJobAsync"]),
            Is.EqualTo(["A: AnotherTests, OtherTests", "B: JobTests"]).AsCollection
        );
    }

    [Test]
    public void Examples_are_the_rows_that_call_the_method()
    {
        var examples = new MigrationExamples(
            "| Python | C# |\n| --- | --- |\n| `get_job(1)` | `GetJob` or `client.GetJobAsync(1)` |\n| `list()` | `client.ListAsync()` |\n"
        );

        Assert.That(examples.Of(["GetJobAsync"]), Is.EqualTo(["`get_job(1)` → `GetJob` or `client.GetJobAsync(1)`"]).AsCollection);
    }
}
