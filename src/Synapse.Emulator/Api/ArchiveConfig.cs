using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Synapse.Emulator.Database;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Synapse.Emulator.Api;

/// <summary>The configuration that a plugin's archive holds, as <c>config.yaml</c> or <c>config.json</c>.</summary>
internal static class ArchiveConfig
{
    private const int MaxBytes = 1024 * 1024;

    /// <summary>An alias may stand for a value many times over, and one inside another for more than fits anywhere.</summary>
    private const int MaxNodes = 100_000;

    /// <summary>Gets the configuration; null where there is none that can be read.</summary>
    public static JsonObject? Read(string path)
    {
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(path);
            return ReadEntry(archive, "config.yaml", ParseYaml) ?? ReadEntry(archive, "config.json", WireJson.Parse);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or YamlException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private static JsonObject? ReadEntry(ZipArchive archive, string name, Func<string, JsonNode?> parse)
    {
        if (archive.GetEntry(name) is not { Length: <= MaxBytes } entry)
        {
            return null;
        }

        using var reader = new StreamReader(entry.Open());
        return parse(reader.ReadToEnd()) as JsonObject;
    }

    private static JsonNode? ParseYaml(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        int left = MaxNodes;
        return yaml.Documents is [{ } document, ..] ? ToJson(document.RootNode, depth: 0, ref left) : null;
    }

    private static JsonNode? ToJson(YamlNode node, int depth, ref int left)
    {
        if (left-- == 0 || depth > 100)
        {
            throw new InvalidDataException("The configuration is too large.");
        }

        switch (node)
        {
            case YamlMappingNode mapping:
                var json = new JsonObject();
                foreach ((YamlNode key, YamlNode value) in mapping)
                {
                    json[key.ToString()] = ToJson(value, depth + 1, ref left);
                }

                return json;
            case YamlSequenceNode sequence:
                var array = new JsonArray();
                foreach (YamlNode value in sequence)
                {
                    array.Add(ToJson(value, depth + 1, ref left));
                }

                return array;
            default:
                return Scalar((YamlScalarNode)node);
        }
    }

    private static JsonValue? Scalar(YamlScalarNode node) => (node.Style, node.Value) switch
    {
        (ScalarStyle.Plain, null or "" or "~" or "null") => null,
        (ScalarStyle.Plain, "true") => JsonValue.Create(true),
        (ScalarStyle.Plain, "false") => JsonValue.Create(false),
        (ScalarStyle.Plain, { } text) when IsInteger(text, out long integer) => JsonValue.Create(integer),
        (ScalarStyle.Plain, { } text) when IsDecimal(text, out decimal number) => JsonValue.Create(number),
        (_, var text) => JsonValue.Create(text),
    };

    private static bool IsInteger(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    /// <summary>A decimal keeps the zeros of a version such as 1.10.</summary>
    private static bool IsDecimal(string text, out decimal number) => decimal.TryParse(
        text,
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
        CultureInfo.InvariantCulture,
        out number);
}
