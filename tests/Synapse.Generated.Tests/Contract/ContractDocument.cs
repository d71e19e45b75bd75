using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Synapse.Generated.Tests.Contract;

/// <summary>The contract as it stands in its YAML, as a JSON tree.</summary>
internal static class ContractDocument
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    public static JsonObject Root { get; } = Load();

    public static JsonObject Paths => Root["paths"]!.AsObject();

    public static JsonObject Schemas => Root["components"]!["schemas"]!.AsObject();

    public static IEnumerable<ContractOperation> Operations =>
        from path in Paths
        from member in path.Value!.AsObject()
        where Methods.Contains(member.Key)
        select new ContractOperation(member.Key.ToUpperInvariant(), path.Key, member.Value!.AsObject());

    public static ContractOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    public static JsonObject Schema(string name) => Schemas[name]!.AsObject();

    public static string Example(string schema) => Schema(schema)["example"]!.ToJsonString();

    /// <summary>The node to which a reference leads; the node itself if it is none, null if it leads nowhere.</summary>
    public static JsonNode? Resolve(JsonNode? node)
    {
        if (node is not JsonObject value || value["$ref"] is not { } reference)
        {
            return node;
        }

        JsonNode? target = Root;
        foreach (string step in reference.GetValue<string>().Split('/').Skip(1))
        {
            target = target?[step];
        }

        return target;
    }

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
