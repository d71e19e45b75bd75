using System.Text.Json.Nodes;

namespace Synapse.Generated.Tests.Contract;

/// <summary>The contract's schemas, held against the table written by hand.</summary>
internal sealed class FieldTests
{
    private static readonly string[] PageFields = ["count int32", "next string", "previous string"];

    private static readonly string[] Secrets =
    [
        "Agent.token",
        "Agent.node_install_script",
        "AmazonS3StorageConfiguration.access_key_id",
        "AmazonS3StorageConfiguration.secret_access_key",
    ];

    private static IEnumerable<string> Documented => DocumentedFields.All.Keys;

    [TestCaseSource(nameof(Documented))]
    public void A_schema_has_its_fields(string schema) =>
        Assert.That(Fields(ContractDocument.Schema(schema)), Is.EquivalentTo(DocumentedFields.All[schema]));

    [TestCaseSource(nameof(Documented))]
    public void What_is_not_required_may_be_null(string schema)
    {
        JsonObject node = ContractDocument.Schema(schema);
        Assert.That(
            node["properties"]!.AsObject().Where(property => (bool?)property.Value!["nullable"] == true).Select(property => property.Key),
            Is.EquivalentTo(node["properties"]!.AsObject().Select(property => property.Key).Except(Required(node))));
    }

    [TestCase("AgentPage", "Agent")]
    [TestCase("ConsoleLogPage", "ConsoleLog or string")]
    [TestCase("JobPage", "Job")]
    [TestCase("ServeApplicationPage", "ServeApplication")]
    [TestCase("StoragePage", "Storage")]
    public void A_page_is_an_envelope_or_a_bare_array(string schema, string item)
    {
        JsonArray forms = ContractDocument.Schema(schema)["anyOf"]!.AsArray();
        JsonObject envelope = forms.Single(form => (string?)form!["type"] == "object")!.AsObject();
        Assert.That(forms, Has.Count.EqualTo(2));
        Assert.That(forms.Select(SchemaType.Of), Has.One.EqualTo("array of " + item));
        Assert.That(Fields(envelope), Is.EquivalentTo(PageFields.Append($"results array of {item} required")));
    }

    [TestCase("JobId", "int64 or string")]
    [TestCase("PluginRef", "int64 or string")]
    [TestCase("LogEntries", "array of LogEntry or LogEntry")]
    [TestCase("CreatedLogs", "array of CreatedLog or CreatedLog")]
    [TestCase("RunPluginResult", "object or any")]
    [TestCase("StorageConfiguration", "AmazonS3StorageConfiguration or FileSystemStorageConfiguration or object")]
    public void A_schema_offers_its_forms(string schema, string forms) =>
        Assert.That(SchemaType.Of(ContractDocument.Schema(schema)), Is.EqualTo(forms));

    [Test]
    public void A_run_answers_with_the_id_of_its_job() =>
        Assert.That(
            Fields(ContractDocument.Schema("RunPluginResult")["anyOf"]![0]!.AsObject()).Single(),
            Is.EqualTo("job_id JobId required")
        );

    [Test]
    public void A_console_log_may_be_a_plain_string() =>
        Assert.That((string?)ContractDocument.Schema("ConsoleLog")["x-string-form"], Is.EqualTo("message"));

    [Test]
    public void Fields_that_hold_secrets_are_marked() =>
        Assert.That(
            from schema in ContractDocument.Schemas
            from property in schema.Value!["properties"]?.AsObject() ?? []
            where (bool?)property.Value!["x-secret"] == true
            select $"{schema.Key}.{property.Key}",
            Is.EquivalentTo(Secrets));

    private static IEnumerable<string> Fields(JsonObject schema) =>
        from property in schema["properties"]!.AsObject()
        select $"{property.Key} {SchemaType.Of(property.Value)}{(Required(schema).Contains(property.Key) ? " required" : "")}";

    private static IEnumerable<string> Required(JsonObject schema) =>
        schema["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? [];
}
