namespace Synapse.Generated.Models;

/// <summary>One walk over the pages of a list: it ends, whatever the links say.</summary>
/// <param name="firstQuery">The query of the request for the first page.</param>
/// <param name="operation">The operation that lists, if it is known.</param>
internal sealed class PageWalk(string firstQuery, string? operation)
{
    // A server may filter its pages, but one that goes on like this has no end.
    private const int MaxFutilePages = 3;

    private readonly HashSet<string> _queries = new(StringComparer.Ordinal) { firstQuery };
    private long _received;
    private int _futilePages;

    /// <summary>Takes a page and returns what requests the next one; null at the end of the list.</summary>
    /// <exception cref="SynapseProtocolException">The links of the list have no end.</exception>
    public string? Next<T>(Page<T> page)
    {
        // The count is the one of this page: a list may grow while it is read.
        bool isFutile = page.Items.Count == 0 || _received >= page.TotalCount;
        _futilePages = isFutile ? _futilePages + 1 : 0;
        _received += page.Items.Count;
        if (!page.HasNext)
        {
            return null;
        }

        string query = page.ContinuationToken
            ?? throw Failure("the list cannot be continued: the link to the next page has no query");
        if (_futilePages >= MaxFutilePages)
        {
            throw Failure($"the list does not end: {MaxFutilePages} pages in a row held no entries, or more than the server counts");
        }

        return _queries.Add(query)
            ? query
            : throw Failure("the list does not end: a link leads to a page that has been read already");
    }

    private SynapseProtocolException Failure(string problem) => new($"{operation ?? "The list"}: {problem}.") { Operation = operation };
}
