using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Synapse.ContractFiles.Specification;

/// <summary>YAML as a JSON tree, with the line of each node by its JSON pointer.</summary>
internal sealed class YamlJson
{
    // No contract nests as deep; an alias that stands within its own anchor nests without end.
    private const int MaxDepth = 100;

    private readonly Dictionary<string, int> _lines = [];

    private YamlJson(YamlNode root) => Root = ToJson(root, "", 0);

    public JsonNode? Root { get; }

    /// <summary>Gets the line on which the node at a pointer begins.</summary>
    public IReadOnlyDictionary<string, int> Lines => _lines;

    public static JsonNode? Parse(string text) => Read(text).Root;

    /// <summary>Reads a document.</summary>
    /// <exception cref="YamlException">The text is not YAML, or YAML that JSON cannot express.</exception>
    public static YamlJson Read(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents switch
        {
            [var document] => new YamlJson(document.RootNode),
            [] => throw new YamlException("The file is empty."),
            [_, var second, ..] => throw Problem(second.RootNode, "A second document begins here; the file must be one."),
        };
    }

    /// <summary>Adds a key or an index to a JSON pointer.</summary>
    public static string Join(string pointer, string key) =>
        $"{pointer}/{key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    private JsonNode? ToJson(YamlNode node, string pointer, int depth)
    {
        if (depth > MaxDepth)
        {
            throw Problem(node, $"This is nested deeper than {MaxDepth} levels.");
        }

        _lines.TryAdd(pointer, (int)node.Start.Line);
        return node switch
        {
            YamlMappingNode mapping => new JsonObject(mapping.Children.Select(child => Member(child, pointer, depth))),
            YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select((child, index) => ToJson(
                child,
                Join(pointer, index.ToString(CultureInfo.InvariantCulture)),
                depth + 1))]),
            YamlScalarNode { Style: ScalarStyle.Plain } scalar => Plain(scalar.Value ?? ""),
            YamlScalarNode scalar => JsonValue.Create(scalar.Value),
            _ => throw Problem(node, $"JSON has no {node.NodeType}."),
        };
    }

    private KeyValuePair<string, JsonNode?> Member(KeyValuePair<YamlNode, YamlNode> child, string pointer, int depth)
    {
        string key = child.Key is YamlScalarNode { Value: { } name } ? name : throw Problem(child.Key, "A key must be text.");
        string below = Join(pointer, key);
        _lines.TryAdd(below, (int)child.Key.Start.Line);
        return KeyValuePair.Create(key, ToJson(child.Value, below, depth + 1));
    }

    private static JsonValue? Plain(string text) => text switch
    {
        "null" or "Null" or "NULL" or "~" or "" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer) =>
            JsonValue.Create(integer),
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) =>
            JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };

    private static YamlException Problem(YamlNode node, string message) => new(node.Start, node.End, message);
}
