using System.CommandLine;
using Synapse.Cli.Contract;
using Synapse.Cli.Localization;
using Synapse.Cli.Output;

namespace Synapse.Cli.Commands;

/// <summary>The options by which a result is shown.</summary>
internal sealed class OutputOptions
{
    private static readonly string[] Forms = [.. Enum.GetNames<OutputForm>().Select(name => name.ToLowerInvariant())];

    private readonly ToolOption<string?> _form;
    private readonly ToolOption<string?> _query;
    private readonly ToolOption<string?> _columns;
    private readonly Schema? _entry;
    private readonly bool _isRaw;

    /// <param name="entry">The schema of an entry; null if nothing is known of it.</param>
    /// <param name="texts">The words of the help.</param>
    /// <param name="isRaw">Whether JSON is the default in a terminal as well.</param>
    public OutputOptions(Schema? entry, Texts texts, bool isRaw = false)
    {
        (_entry, _isRaw) = (entry, isRaw);
        IReadOnlyList<string> columns = TableColumns.Of(entry);
        _form = Options.Choice("--output", Forms, texts[isRaw ? "option.output-raw" : "option.output"], OptionGroup.Output);
        _query = Options.Text("--query", "jmespath", texts["option.query"], OptionGroup.Output);
        _columns = Options.Text(
            "--columns",
            "a,b",
            texts["option.columns"] + (columns.Count > 0 ? " " + texts.Format("option.columns-default", string.Join(", ", columns)) : ""),
            OptionGroup.Output);
        _columns.CompletionSources.Add([.. entry?.Fields.Select(field => field.Name) ?? []]);
    }

    public IEnumerable<Option> All => [_form, _query, _columns];

    /// <summary>A table in a terminal and where columns are asked for, else JSON.</summary>
    /// <param name="given">The command line.</param>
    /// <param name="host">Where it is printed.</param>
    /// <param name="entry">The schema of what is printed, if it is another one than that of the operation.</param>
    public ResultPrinter CreatePrinter(ParseResult given, CommandLineHost host, Schema? entry = null)
    {
        string[]? columns = given.GetValue(_columns)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        OutputForm form = given.OneOf(_form, Forms) is { } name ? Enum.Parse<OutputForm>(name, ignoreCase: true)
            : columns is not null || (host.Terminal is not null && !_isRaw) ? OutputForm.Table
            : OutputForm.Json;
        if (columns is { Length: 0 } || (columns is not null && form != OutputForm.Table))
        {
            throw new UsageException("output.columns");
        }

        ResultQuery? query = given.GetValue(_query) is { } expression ? new ResultQuery(expression) : null;
        return new ResultPrinter(host, form, query, entry ?? _entry, columns);
    }
}
