namespace Synapse.Generated.Tests.Contract;

/// <summary>What the build made of the contract, held against the same table: so that a change in a template shows as well.</summary>
internal sealed class GeneratedOperationTests
{
    private static IReadOnlyList<DocumentedOperation> Documented => DocumentedOperations.All;

    [Test]
    public void The_client_has_the_operations_of_the_contract() =>
        Assert.That(
            SynapseClient.Operations.Select(operation => operation.Id),
            Is.EqualTo(ContractDocument.Operations.Select(operation => operation.Id)));

    [TestCaseSource(nameof(Documented))]
    public void An_operation_is_generated_as_documented(DocumentedOperation documented)
    {
        OperationDescription operation = SynapseClient.Operations.Single(candidate => candidate.Id == documented.Id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(operation.Method.Method, Is.EqualTo(documented.Method));
            Assert.That(operation.Path, Is.EqualTo(documented.Path));
            Assert.That(operation.SuccessStatus, Is.EqualTo(documented.Success));
            Assert.That(operation.Retry, Is.EqualTo(documented.Retry == "safe" ? RetryMark.Safe : RetryMark.Never));
            Assert.That(operation.IsStream, Is.EqualTo(documented.Id == "tail_job_console_logs"));
            Assert.That(operation.IsSensitive, Is.EqualTo(DocumentedOperations.Sensitive.Contains(documented.Id)));
        }
    }
}
