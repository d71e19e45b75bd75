using System.Text.Json.Nodes;

namespace Synapse.Generated.Tests.Contract;

/// <summary>The sets of known values, written out: documented ones first, then those of current servers.</summary>
internal sealed class KnownValueTests
{
    [TestCase("JobStatus", "queued", "running", "completed", "failed", "pending", "stopped", "succeeded", "cancelled")]
    [TestCase("StorageProvider", "amazon_s3", "azure", "gcp", "file_system", "ftp", "sftp", "minio", "digital_ocean", "local")]
    [TestCase("StorageCategory", "internal", "external")]
    [TestCase("ConsoleLogLevel", "debug", "info", "success", "warning", "danger", "error", "critical")]
    [TestCase(
        "PluginCategory",
        "neural_net", "export", "upload", "smart_tool", "pre_annotation", "post_annotation", "data_validation", "converter",
        "data_processing")]
    [TestCase("ServeApplicationStatus", "running")]
    [TestCase("AgentStatus", "connected", "disconnected")]
    [TestCase("JobExpand", "logs", "metrics", "result")]
    [TestCase("PluginReleaseExpand", "plugin")]
    public void An_open_set_names_its_known_values(string schema, params string[] values)
    {
        JsonObject set = ContractDocument.Schema(schema);
        Assert.That((string?)set["type"], Is.EqualTo("string"));
        Assert.That(set["x-known-values"]!.AsArray().Select(value => (string?)value), Is.SupersetOf(values));
    }

    [Test]
    public void Every_set_of_values_is_open() => Assert.That(ContractDocument.Root.ToJsonString(), Does.Not.Contain("\"enum\":"));
}
