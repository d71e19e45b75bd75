using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Synapse.ContractFiles.Specification;

/// <summary>YAML as a JSON tree.</summary>
internal static class YamlJson
{
    public static JsonNode? Parse(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return ToJson(yaml.Documents.Single().RootNode);
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

    private static JsonValue? Plain(string text) =>
        text switch
        {
            "null" or "~" or "" => null,
            "true" or "false" => JsonValue.Create(text == "true"),
            _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) => JsonValue.Create(
                integer
            ),
            _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => JsonValue.Create(number),
            _ => JsonValue.Create(text),
        };
}
