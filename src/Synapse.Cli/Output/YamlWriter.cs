using System.Text.Json;
using System.Text.RegularExpressions;

namespace Synapse.Cli.Output;

/// <summary>
/// YAML: a text that could be taken for something else is in double quotes, which YAML reads as JSON does, and numbers keep their digits.
/// </summary>
internal sealed partial class YamlWriter(CommandLineHost host) : IResultWriter
{
    private readonly Screen _screen = new(host);
    private bool _hasEntries;

    public void Write(JsonElement value)
    {
        foreach (string line in Lines(value))
        {
            _screen.WriteLine(line);
        }
    }

    public void WriteEntry(JsonElement entry)
    {
        _hasEntries = true;
        foreach (string line in Item(entry))
        {
            _screen.WriteLine(line);
        }
    }

    public void Flush() => host.Out.Flush();

    public void End()
    {
        if (!_hasEntries)
        {
            _screen.WriteLine("[]");
        }
    }

    private static IEnumerable<string> Lines(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.EnumerateObject().Any() => value.EnumerateObject().SelectMany(Member),
        JsonValueKind.Array when value.GetArrayLength() > 0 => value.EnumerateArray().SelectMany(Item),
        _ => [Scalar(value)],
    };

    private static IEnumerable<string> Member(JsonProperty member)
    {
        string name = Text(member.Name);
        return IsNested(member.Value)
            ? Lines(member.Value).Select(line => "  " + line).Prepend(name + ":")
            : [$"{name}: {Scalar(member.Value)}"];
    }

    private static IEnumerable<string> Item(JsonElement item) =>
        Lines(item).Select((line, index) => (index == 0 ? "- " : "  ") + line);

    private static bool IsNested(JsonElement value) =>
        (value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any())
        || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0);

    private static string Scalar(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Text(value.GetString()!) : ResultJson.ToLine(value);

    private static string Text(string text)
    {
        if (Plain().IsMatch(text) && !Reserved().IsMatch(text))
        {
            return text;
        }

        using var document = JsonDocument.Parse(JsonSerializer.Serialize(text));
        return ResultJson.ToLine(document.RootElement);
    }

    [GeneratedRegex(@"^[\p{L}_](?:[\p{L}\p{Nd}_./@+-]| (?=[\p{L}\p{Nd}]))*$")]
    private static partial Regex Plain();

    // What some version of YAML reads as a truth, as nothing or as a number.
    [GeneratedRegex("^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
