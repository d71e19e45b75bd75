using System.CommandLine;
using System.Globalization;
using Synapse.Cli.Contract;
using Synapse.Cli.Localization;

namespace Synapse.Cli.Commands;

/// <summary>How much of a list is read: a number of entries, one page, or all of it.</summary>
internal sealed class ListOptions
{
    /// <summary>How many entries a person sees at once.</summary>
    public const int Screenful = 30;

    private const int LargestPage = 100;

    private readonly ToolOption<string?> _limit;
    private readonly ToolOption<bool> _all;
    private readonly ToolOption<string?>? _page;
    private readonly ToolOption<string?>? _pageSize;

    public ListOptions(ApiOperation operation, Texts texts)
    {
        _limit = Options.Text("--limit", "number", texts.Format("option.limit", Screenful), OptionGroup.Output);
        _all = Options.Flag("--all", texts["option.all"], OptionGroup.Output);
        _page = Has("page") ? Options.Text("--page", "number", texts["option.page"], OptionGroup.Output) : null;
        _pageSize = Has("page_size") ? Options.Text("--page-size", "number", texts["option.page-size"], OptionGroup.Output) : null;

        bool Has(string name) => operation.QueryParameters.Any(parameter => parameter.Name == name);
    }

    public IEnumerable<Option> All => new Option?[] { _limit, _all, _page, _pageSize }.OfType<Option>();

    public ListExtent Read(ParseResult given, CommandLineHost host)
    {
        int? limit = given.Number(_limit, least: 1);
        bool isAll = given.GetValue(_all);
        if (isAll && limit is not null)
        {
            throw new UsageException("list.limit-and-all");
        }

        int? page = _page is null ? null : given.Number(_page, least: 1);
        int? pageSize = _pageSize is null ? null : given.Number(_pageSize, least: 1);
        bool isCutShort = limit is null && !isAll && page is null && host.Terminal is not null;
        int? most = isCutShort ? Screenful : limit;
        var paging = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("page", page);
        Add("page_size", pageSize ?? (most < LargestPage ? most : null));
        return new ListExtent(most, IsOnePage: page is not null && !isAll, isCutShort, paging);

        void Add(string name, int? value)
        {
            if (value is { } number)
            {
                paging[name] = number.ToString(CultureInfo.InvariantCulture);
            }
        }
    }
}

/// <summary>How much of a list is read.</summary>
/// <param name="Limit">How many entries at most; null for no limit.</param>
/// <param name="IsOnePage">Whether the first page is the only one.</param>
/// <param name="IsCutShort">Whether the limit is the tool's own, so that it says when there is more.</param>
/// <param name="Paging">The parameters of the first page.</param>
internal sealed record ListExtent(int? Limit, bool IsOnePage, bool IsCutShort, IReadOnlyDictionary<string, string> Paging);
