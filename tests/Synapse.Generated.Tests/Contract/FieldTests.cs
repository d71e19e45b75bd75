using System.Text.Json.Nodes;

namespace Synapse.Generated.Tests.Contract;

/// <summary>
/// The documented fields of the contract, compared with the table written by hand. What the contract adds needs no row there.
/// </summary>
internal sealed class FieldTests
{
    private static readonly string[] PageFields = ["count int64", "next string", "previous string"];

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
        Assert.That(Fields(ContractDocument.Schema(schema)), Is.SupersetOf(DocumentedFields.All[schema]));

    [TestCaseSource(nameof(Documented))]
    public void Null_stands_where_it_says_something(string schema)
    {
        JsonObject node = ContractDocument.Schema(schema);
        IEnumerable<string> optional = node["properties"]!.AsObject().Select(property => property.Key).Except(Required(node));
        Assert.That(
            node["properties"]!.AsObject().Where(property => IsNullable(property.Value!)).Select(property => property.Key),
            DocumentedFields.WithoutNull.Contains(schema) ? Is.Empty : Is.EquivalentTo(optional));
    }

    [TestCase("AgentPage", "Agent", null)]
    [TestCase("ConsoleLogPage", "ConsoleLog", "array of ConsoleLog or string")]
    [TestCase("JobPage", "Job", null)]
    [TestCase("PluginPage", "Plugin", null)]
    [TestCase("PluginReleasePage", "PluginRelease", null)]
    [TestCase("ServeApplicationPage", "ServeApplication", null)]
    [TestCase("StoragePage", "Storage", "array of Storage")]
    public void A_page_is_an_envelope_or_where_it_is_documented_a_bare_array(string schema, string item, string? array)
    {
        JsonObject page = ContractDocument.Schema(schema);
        JsonObject envelope = array is null ? page : page["anyOf"]![0]!.AsObject();
        Assert.That(Fields(envelope), Is.EquivalentTo(PageFields.Append($"results array of {item} required")));
        Assert.That(page["anyOf"]?.AsArray().Skip(1).Select(SchemaType.Of), array is null ? Is.Null : Is.EqualTo([array]));
    }

    [TestCase("JobId", "int64 or string")]
    [TestCase("PluginRef", "int64 or string")]
    [TestCase("LogEntries", "array of LogEntry or LogEntry")]
    [TestCase("ValidationErrors", "ValidationError or array of ValidationError")]
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
    public void A_console_log_may_name_its_message_otherwise() =>
        Assert.That((string?)ContractDocument.Schema("ConsoleLog")["properties"]!["message"]!["x-also"], Is.EqualTo("log"));

    [Test]
    public void A_log_entry_needs_something_to_say() =>
        Assert.That(
            ContractDocument.Schema("LogEntry")["x-required-any"]!.AsArray().Select(field => (string?)field),
            Is.EqualTo(["event", "action", "message"]));

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

    private static bool IsNullable(JsonNode field) =>
        (bool?)field["nullable"] == true
        || (field["anyOf"]?.AsArray().Any(choice => IsNullable(choice!)) ?? false)
        || SchemaType.Of(field) == "any";

    private static IEnumerable<string> Required(JsonObject schema) =>
        schema["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? [];
}
