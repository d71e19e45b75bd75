using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Synapse.Generated.Tests.Contract;

/// <summary>The schemas of the contract as they stand in its YAML, as a JSON tree.</summary>
internal static class ContractDocument
{
    public static JsonObject Schemas { get; } = Load()["components"]!["schemas"]!.AsObject();

    public static JsonObject Schema(string name) => Schemas[name]!.AsObject();

    public static string Example(string schema) => Schema(schema)["example"]!.ToJsonString();

    /// <summary>The fields of a schema as "name type", with "required" behind what must be there.</summary>
    public static IEnumerable<string> Fields(string schema) =>
        from property in Schema(schema)["properties"]!.AsObject()
        let required = Required(schema).Contains(property.Key) ? " required" : ""
        select $"{property.Key} {SchemaType.Of(property.Value)}{required}";

    /// <summary>The names of the fields that must be there.</summary>
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
        var yaml = new YamlStream();
        yaml.Load(new StreamReader(resource));
        return ToJson(yaml.Documents.Single().RootNode)!.AsObject();
    }

    private static JsonNode? ToJson(YamlNode node) =>
        node switch
        {
            YamlMappingNode mapping => new JsonObject(
                mapping.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, ToJson(child.Value)))
            ),
            YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(ToJson)]),
            YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value!),
            _ => JsonValue.Create(((YamlScalarNode)node).Value),
        };

    private static JsonValue? Plain(string text)
    {
        if (text is "null" or "~" or "")
        {
            return null;
        }

        if (text is "true" or "false")
        {
            return JsonValue.Create(text == "true");
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
                ? JsonValue.Create(integer)
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? JsonValue.Create(number)
            : JsonValue.Create(text);
    }
}
