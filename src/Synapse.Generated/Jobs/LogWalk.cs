using Synapse.Generated.Requests;

namespace Synapse.Generated.Jobs;

/// <summary>One read of a kept log under way, from page to page.</summary>
internal sealed class LogWalk(LogPage page) : IDisposable
{
    // Links that never end would otherwise be followed for ever.
    private const int MaxEmptyPages = 3;

    private readonly HashSet<string> _queries = new(StringComparer.Ordinal) { page.Query ?? "" };
    private int _emptyPages;

    public LogPage FirstPage { get; } = page;

    public LogPage Page { get; set; } = page;

    /// <summary>Gets or sets the response that is being read; null between two pages.</summary>
    public KeptLogResponse? Response { get; set; }

    /// <summary>Gets or sets the place of the next entry.</summary>
    public long Index { get; set; } = page.Start;

    /// <summary>Gets or sets whether an entry was the one that had been read from its place before.</summary>
    public bool HasMatched { get; set; }

    /// <summary>Gets or sets whether the first page alone is read, to be compared with what was read.</summary>
    public bool IsCheck { get; set; }

    /// <summary>Gets or sets whether the read began again with the first page.</summary>
    public bool IsRestarted { get; set; }

    /// <summary>Closes a page that has been read; gets the next one if there is one.</summary>
    public LogPage? EndPage(bool hasEntries)
    {
        _emptyPages = hasEntries ? 0 : _emptyPages + 1;
        string? next = PageLink.QueryOf(Response!.Next);
        Dispose();
        return next is not null && _emptyPages < MaxEmptyPages && _queries.Add(next) ? new LogPage(next, Index) : null;
    }

    public void Dispose()
    {
        Response?.Dispose();
        Response = null;
    }
}
