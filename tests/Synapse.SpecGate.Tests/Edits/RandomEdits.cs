namespace Synapse.SpecGate.Tests.Edits;

/// <summary>
/// Edits a YAML line by line, as a hurried hand would: deletes, duplicates, renames and changes keys and values, also to the wrong
/// type.
/// </summary>
internal sealed class RandomEdits(string yaml, int seed)
{
    private static readonly string[] Values =
    [
        "null", "true", "17", "-1", "1.5e400", "text", "''", "[]", "{}", "[a, 1]", "{ a: 1 }", "2026-11-24", "string", "strng",
        "'#/nowhere'", "*a", ".nan",
    ];

    private static readonly string[] Keys =
    [
        "type", "$ref", "properties", "items", "required", "enum", "allOf", "anyOf", "nullable", "in", "name", "schema", "default",
        "2XX", "x-retry", "x-new", "이름", "a b", "get", "parameters", "responses", "''", "?",
    ];

    private readonly string[] _lines = yaml.Split('\n');
    private readonly int[] _content =
    [
        .. yaml.Split('\n').Index().Where(line => line.Item.Trim() is { Length: > 0 } text && text[0] != '#').Select(line => line.Index),
    ];

    private readonly Random _random = new(seed);

    /// <summary>Makes one edit of the original.</summary>
    public string Next()
    {
        int line = _content[_random.Next(_content.Length)];
        List<string> lines = [.. _lines];
        switch (_random.Next(7))
        {
            case 0:
                lines.RemoveRange(line, Block(line));
                break;
            case 1:
                lines.RemoveAt(line);
                break;
            case 2:
                lines.InsertRange(line, lines.GetRange(line, Block(line)));
                break;
            case 3:
                lines[line] = "  " + lines[line];
                break;
            case 4:
                lines[line] = WithKey(lines[line], $"{Key(lines[line])}_renamed");
                break;
            case 5:
                lines[line] = WithKey(lines[line], Pick(Keys));
                break;
            default:
                lines[line] = WithValue(lines[line]);
                break;
        }

        return string.Join('\n', lines);
    }

    /// <summary>How many lines the mapping or the element has that begins on a line.</summary>
    private int Block(int line) => 1 + _lines.Skip(line + 1).TakeWhile(other => Indent(other) > Indent(_lines[line])).Count();

    private static int Indent(string line) => line.TakeWhile(character => character == ' ').Count();

    // Keys within one line, as in { type: string }, have their turn too.
    private (int Start, int End) Place(string line)
    {
        int[] colons = [.. line.Index().Where(character => character.Item == ':').Select(character => character.Index)];
        if (colons.Length == 0)
        {
            return (Indent(line), line.Length);
        }

        int colon = colons[_random.Next(colons.Length)];
        int start = line.LastIndexOfAny([' ', '{', ','], colon) + 1;
        return (start, colon);
    }

    private string Key(string line) => Place(line) is var (start, end) ? line[start..end] : "";

    private string WithKey(string line, string key) => Place(line) is var (start, end) ? line[..start] + key + line[end..] : line;

    private string WithValue(string line)
    {
        (_, int colon) = Place(line);
        int end = line.IndexOfAny([',', '}'], Math.Min(colon + 1, line.Length - 1));
        return colon >= line.Length
            ? $"{line[..Indent(line)]}- {Pick(Values)}"
            : $"{line[..colon]}: {Pick(Values)}{(end < 0 ? "" : line[end..])}";
    }

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
