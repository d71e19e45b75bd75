using System.Text.Json;
using Spectre.Console;
using Spectre.Console.Rendering;
using Synapse.Cli.Contract;

namespace Synapse.Cli.Output;

/// <summary>
/// Columns without frames. Their widths are those of the first entries, and in a terminal so that a line fits: a list is printed while it
/// is read.
/// </summary>
internal sealed class TableWriter(CommandLineHost host, Schema? entry, IReadOnlyList<string>? chosen) : IResultWriter
{
    private const string Gap = "  ";
    private const int Narrowest = 6;

    private readonly Screen _screen = new(host);
    private readonly Dictionary<string, Schema> _fields =
        entry?.Fields.ToDictionary(field => field.Name, field => field.Schema) ?? [];
    private readonly List<JsonElement> _waiting = [];
    private IReadOnlyList<string> _columns = [];
    private int[]? _widths;
    private bool _isEmpty = true;

    public void Write(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    WriteEntry(item);
                }

                End();
                break;
            case JsonValueKind.Object:
                WriteFields(value);
                break;
            default:
                _screen.WriteLine(Cell(value, schema: null));
                break;
        }
    }

    public void WriteEntry(JsonElement entry)
    {
        _isEmpty = false;
        _waiting.Add(entry);
    }

    public void Flush()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        if (_waiting.All(item => item.ValueKind != JsonValueKind.Object))
        {
            _waiting.ForEach(item => _screen.WriteLine(string.Join(Gap, Parts(item).Select(part => Cell(part, schema: null)))));
        }
        else
        {
            WriteRows();
        }

        _waiting.Clear();
        host.Out.Flush();
    }

    public void End()
    {
        Flush();
        if (_isEmpty && host.ErrorTerminal is not null)
        {
            host.Error.WriteLine(host.Texts["list.empty"]);
        }
    }

    private static JsonElement[] Parts(JsonElement item) =>
        item.ValueKind == JsonValueKind.Array ? [.. item.EnumerateArray()] : [item];

    private void WriteRows()
    {
        if (_widths is null)
        {
            _columns = chosen ?? Columns();
        }

        string[][] rows = [.. _waiting.Select(item => _columns.Select(column => Cell(item, column)).ToArray())];
        string[] names = [.. _columns.Select(column => SafeText.Of(column).ToUpperInvariant())];
        if (_widths is null)
        {
            _widths = Widths([names, .. rows]);
            _screen.WriteLine(Row(names, (_, _) => Color.Grey));
        }

        foreach (string[] row in rows)
        {
            _screen.WriteLine(Row(row, (index, text) => TableCell.ColorOf(_columns[index], text)));
        }
    }

    // Without a schema, as after a query, those of the entries.
    private string[] Columns()
    {
        IReadOnlyList<string> ofSchema = TableColumns.Of(entry);
        string[] filled = [.. ofSchema.Where(column => _waiting.Any(item => item.Member(column) is { ValueKind: not JsonValueKind.Null }))];
        return filled.Length > 0
            ? filled
            : [.. _waiting.Where(item => item.ValueKind == JsonValueKind.Object)
                .SelectMany(item => item.EnumerateObject().Select(member => member.Name)).Distinct()];
    }

    private List<Segment> Row(string[] cells, Func<int, string, Color?> colorOf)
    {
        var line = new List<Segment>();
        for (int i = 0; i < cells.Length; i++)
        {
            bool isLast = i == cells.Length - 1;
            string fit = _screen.Width is null ? cells[i] : TableCell.Fit(cells[i], _widths![i]);
            string text = isLast ? fit : TableCell.Pad(fit, _widths![i]) + Gap;
            line.Add(colorOf(i, cells[i]) is { } color ? Screen.Part(text, color) : new Segment(text));
        }

        return line;
    }

    /// <summary>As wide as the widest cell; too much for the terminal is taken from the widest columns.</summary>
    private int[] Widths(IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. Enumerable.Range(0, _columns.Count).Select(i => rows.Max(row => row[i].GetCellWidth()))];
        if (_screen.Width is not { } width)
        {
            return widths;
        }

        // A time is of no use without its end, so times are cut last.
        int[] columns = [.. Enumerable.Range(0, widths.Length)];
        int excess = widths.Sum() + (Gap.Length * (widths.Length - 1)) - width;
        while (excess > 0 && columns.Where(i => widths[i] > Narrowest).OrderBy(IsTime).ThenByDescending(i => widths[i]).ToArray()
            is [var widest, ..])
        {
            widths[widest]--;
            excess--;
        }

        return widths;

        bool IsTime(int column) => _fields.GetValueOrDefault(_columns[column])?.Kind == ValueKind.Instant;
    }

    private void WriteFields(JsonElement value)
    {
        (string Name, JsonElement? Value)[] members = chosen is null
            ? [.. value.EnumerateObject().Select(member => (member.Name, (JsonElement?)member.Value))]
            : [.. chosen.Select(column => (column, TableCell.Find(value, column)))];
        int width = members.Select(member => SafeText.Of(member.Name).GetCellWidth()).DefaultIfEmpty().Max();
        foreach ((string name, JsonElement? member) in members)
        {
            string text = Cell(member, _fields.GetValueOrDefault(name));
            _screen.WriteLine(
                Screen.Part(TableCell.Pad(SafeText.Of(name), width) + Gap, Color.Grey),
                TableCell.ColorOf(name, text) is { } color ? Screen.Part(text, color) : new Segment(text));
        }
    }

    private string Cell(JsonElement item, string column) => Cell(TableCell.Find(item, column), _fields.GetValueOrDefault(column));

    private string Cell(JsonElement? value, Schema? schema) => TableCell.Of(value, schema, host);
}
