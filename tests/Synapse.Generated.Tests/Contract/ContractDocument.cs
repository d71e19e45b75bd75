using YamlDotNet.Serialization;

namespace Synapse.Generated.Tests.Contract;

/// <summary>The schemas of the contract as they stand in its YAML, as a JSON tree.</summary>
internal static class ContractDocument
{
    public static JsonObject Schemas { get; } = Load()["components"]!["schemas"]!.AsObject();

    public static JsonObject Schema(string name) => Schemas[name]!.AsObject();

    public static string Example(string schema) => Schema(schema)["example"]!.ToJsonString();

    public static IEnumerable<(string Name, string Type, bool IsRequired)> Fields(string schema) =>
        from property in Schema(schema)["properties"]!.AsObject()
        select (property.Key, SchemaType.Of(property.Value), Required(schema).Contains(property.Key));

    public static IEnumerable<string> Required(string schema) =>
        Schema(schema)["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? [];

    /// <summary>Whether null says something in a schema: where it does not, an assigned null is not sent.</summary>
    public static bool HasNull(string schema) => Schema(schema)["properties"]!.AsObject().Any(property => IsNullable(property.Value!));

    private static bool IsNullable(JsonNode field) =>
        (bool?)field["nullable"] == true
        || (field["anyOf"]?.AsArray().Any(choice => IsNullable(choice!)) ?? false)
        || SchemaType.Of(field) == "any";

    private static JsonObject Load()
    {
        using Stream resource = typeof(ContractDocument).Assembly.GetManifestResourceStream("synapse-integration.yaml")!;
        object document = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
            .Deserialize(new StreamReader(resource))!;
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(document))!.AsObject();
    }
}
