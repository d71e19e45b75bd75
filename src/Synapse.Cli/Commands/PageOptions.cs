using System.CommandLine;
using Synapse.Generated;

namespace Synapse.Cli.Commands;

/// <summary>The options by which a list is read: one page of it, or all.</summary>
internal sealed class PageOptions(string entries)
{
    private readonly Option<int?> _page = new("--page") { HelpName = "number", Description = "The page to get, from 1." };
    private readonly Option<int?> _pageSize = new("--page-size")
    {
        HelpName = "number",
        Description = $"How many {entries} a page holds at most; 100 unless given.",
    };
    private readonly Option<bool> _all = new("--all") { Description = $"Every one of the {entries} over all pages, as one array." };

    public Symbol[] Symbols => [_page, _pageSize, _all];

    public int? Page(ParseResult given) => given.GetValue(_page);

    public int? PageSize(ParseResult given) => given.GetValue(_pageSize);

    /// <summary>What is printed: the page with its total count and links, or the array of all entries.</summary>
    public async Task<object> ReadAsync<T>(
        OperationCall call,
        Func<Task<Page<T>>> getPage,
        Func<PagedResult<T>> getAll,
        Action<T>? hideSecrets = null
    )
    {
        if (call.Arguments.GetValue(_all))
        {
            return Show(await getAll().ToListAsync(call.CancellationToken), hideSecrets);
        }

        Page<T> page = await getPage();
        return new { count = page.TotalCount, next = page.Next, previous = page.Previous, results = Show(page.Items, hideSecrets) };
    }

    private static IReadOnlyList<T> Show<T>(IReadOnlyList<T> entries, Action<T>? hideSecrets)
    {
        foreach (T entry in hideSecrets is null ? [] : entries)
        {
            hideSecrets!(entry);
        }

        return entries;
    }
}
