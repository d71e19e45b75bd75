using System.Text.Json;
using Synapse.Cli.Contract;

namespace Synapse.Cli.Output;

/// <summary>
/// Prints the result of a command. A list is printed as it is read; a query needs all of it first, but for an object per line, where it is
/// applied to each.
/// </summary>
internal sealed class ResultPrinter
{
    private readonly IResultWriter _writer;
    private readonly ResultQuery? _query;
    private readonly List<JsonElement>? _collected;

    public ResultPrinter(CommandLineHost host, OutputForm form, ResultQuery? query, Schema? entry, IReadOnlyList<string>? columns)
    {
        _query = query;
        _collected = query is not null && form != OutputForm.Ndjson ? [] : null;
        _writer = form switch
        {
            OutputForm.Table => new TableWriter(host, query is null ? entry : null, columns),
            OutputForm.Ndjson => new NdjsonWriter(host),
            OutputForm.Yaml => new YamlWriter(host),
            _ => new JsonWriter(host),
        };
    }

    /// <summary>Prints a result that is no list.</summary>
    public void Print(JsonElement value)
    {
        _writer.Write(_query?.Apply(value) ?? value);
        _writer.Flush();
    }

    public void PrintEntry(JsonElement entry)
    {
        if (_collected is not null)
        {
            _collected.Add(entry);
        }
        else
        {
            _writer.WriteEntry(_query?.Apply(entry) ?? entry);
        }
    }

    /// <summary>Shows what was printed so far.</summary>
    public void Flush()
    {
        if (_collected is null)
        {
            _writer.Flush();
        }
    }

    public void End()
    {
        if (_collected is null)
        {
            _writer.End();
            return;
        }

        using var list = JsonDocument.Parse($"[{string.Join(',', _collected.Select(entry => entry.GetRawText()))}]");
        Print(list.RootElement);
    }
}
