namespace Synapse.Generated.Tests.Contract;

/// <summary>The marks of the contract on which promises rest, written out: whoever changes one changes it here as well.</summary>
internal sealed class MarkTests
{
    [Test]
    public void Operations_that_create_or_run_something_are_not_retried() =>
        Assert.That(
            Marked(operation => operation.Retry == RetryMark.Never),
            Is.EquivalentTo([
                "create_logs", "create_plugin", "create_plugin_release", "create_serve_application", "create_storage", "run_plugin",
            ]));

    [Test]
    public void Operations_that_carry_secrets_are_marked() =>
        Assert.That(
            Marked(operation => operation.IsSensitive),
            Is.EquivalentTo(["create_storage", "get_storage", "health_check_agent", "list_agents", "list_storages"]));

    [Test]
    public void Only_the_tail_is_a_stream() =>
        Assert.That(Marked(operation => operation is { IsStream: true, Accept: not "*/*" }), Is.EqualTo(["tail_job_console_logs"]));

    [Test]
    public void Fields_that_hold_secrets_are_marked() =>
        Assert.That(
            from schema in ContractDocument.Schemas
            from property in schema.Value!["properties"]?.AsObject() ?? []
            where (bool?)property.Value!["x-secret"] == true
            select $"{schema.Key}.{property.Key}",
            Is.EquivalentTo([
                "Agent.token", "Agent.node_install_script", "AmazonS3StorageConfiguration.access_key_id",
                "AmazonS3StorageConfiguration.secret_access_key",
            ]));

    private static IEnumerable<string> Marked(Func<OperationDescription, bool> isMarked) =>
        SynapseClient.Operations.Where(isMarked).Select(operation => operation.Id);
}
