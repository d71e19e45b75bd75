using System.Text.Json;
using System.Text.RegularExpressions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Synapse.Cli.Output;

/// <summary>JSON: coloured and over several lines in a terminal, a line for each value or entry for a program to read.</summary>
internal sealed partial class JsonWriter(CommandLineHost host) : IResultWriter
{
    private const string Indent = "  ";

    private readonly Screen _screen = new(host);
    private JsonElement? _last;

    public void Write(JsonElement value) => Write(value, indent: "", after: "");

    // The comma after an entry is known when the next one comes.
    public void WriteEntry(JsonElement entry)
    {
        if (_last is { } last)
        {
            Write(last, Indent, after: ",");
        }
        else
        {
            _screen.WriteLine("[");
        }

        _last = entry;
    }

    public void Flush()
    {
    }

    public void End()
    {
        if (_last is { } last)
        {
            Write(last, Indent, after: "");
            _screen.WriteLine("]");
        }
        else
        {
            _screen.WriteLine("[]");
        }
    }

    private void Write(JsonElement value, string indent, string after)
    {
        if (host.Terminal is null)
        {
            _screen.WriteLine(ResultJson.ToLine(value) + after);
            return;
        }

        string[] lines = ResultJson.ToLines(value);
        for (int i = 0; i < lines.Length; i++)
        {
            _screen.WriteLine(Colour(indent + (i == lines.Length - 1 ? lines[i] + after : lines[i])));
        }
    }

    private static IReadOnlyList<Segment> Colour(string line) =>
    [
        .. Tokens().Matches(line).Select(token => token switch
        {
            { Groups: var groups } when groups["name"].Success => Screen.Part(token.Value, Color.Blue),
            { Groups: var groups } when groups["text"].Success => Screen.Part(token.Value, Color.Green),
            { Groups: var groups } when groups["word"].Success => Screen.Part(token.Value, Color.Yellow),
            _ => new Segment(token.Value),
        }),
    ];

    [GeneratedRegex("""(?<name>"(?:[^"\\]|\\.)*"(?=:))|(?<text>"(?:[^"\\]|\\.)*")|(?<word>[-\w.+]+)|[^"\w.+-]+|.""")]
    private static partial Regex Tokens();
}
