using System.Text.Json.Nodes;

namespace Synapse.Generated.Tests.Contract;

/// <summary>The sets of known values, written out: documented ones first, then those of current servers.</summary>
internal sealed class KnownValueTests
{
    [TestCase("JobStatus", "queued", "running", "completed", "failed", "pending", "stopped", "succeeded", "cancelled")]
    [TestCase("StorageProvider", "amazon_s3", "azure", "gcp", "file_system", "ftp", "sftp", "minio", "digital_ocean")]
    [TestCase("StorageCategory", "internal", "external")]
    [TestCase("ConsoleLogLevel", "debug", "info", "success", "warning", "danger", "error", "critical")]
    [TestCase("AgentStatus", "connected", "disconnected")]
    [TestCase("JobExpand", "logs", "metrics", "result")]
    [TestCase("PluginReleaseExpand", "plugin")]
    public void An_open_set_names_its_known_values(string schema, params string[] values)
    {
        JsonObject set = ContractDocument.Schema(schema);
        Assert.That((bool?)set["x-open-enum"], Is.True);
        Assert.That(SchemaType.Of(set), Is.EqualTo($"Known{schema} or string"));
        Assert.That(
            ContractDocument.Schema("Known" + schema)["enum"]!.AsArray().Select(value => value!.GetValue<string>()),
            Is.EquivalentTo(values)
        );
    }

    [Test]
    public void Every_set_of_values_is_open() =>
        Assert.That(
            ContractDocument.Schemas.Where(schema => schema.Value!["enum"] is not null).Select(schema => schema.Key),
            Is.EquivalentTo(
                ContractDocument.Schemas.Where(schema => schema.Value!["x-open-enum"] is not null).Select(schema => "Known" + schema.Key)
            )
        );
}
