namespace Synapse.Generated;

/// <summary>
/// One page of a list. It deconstructs into the documented tuple: <c>var (jobs, total) = await client.ListJobsAsync();</c>
/// </summary>
/// <typeparam name="T">The entries' type.</typeparam>
public sealed class Page<T>
{
    /// <summary>Makes a page.</summary>
    /// <param name="items">The entries.</param>
    /// <param name="totalCount">How many entries there are over all pages, if that is known.</param>
    /// <param name="next">The absolute URL of the next page, if there is one.</param>
    /// <param name="previous">The absolute URL of the previous page, if there is one.</param>
    public Page(IReadOnlyList<T> items, int? totalCount = null, string? next = null, string? previous = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        Items = items;
        TotalCount = totalCount;
        Next = next;
        Previous = previous;
    }

    /// <summary>The entries of this page, in the server's order.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>How many entries there are over all pages: what the server counted, the length of a bare array, otherwise null.</summary>
    public int? TotalCount { get; }

    /// <summary>The absolute URL of the next page; null on the last.</summary>
    public string? Next { get; }

    /// <summary>The absolute URL of the previous page; null on the first.</summary>
    public string? Previous { get; }

    /// <summary>Whether there is a further page.</summary>
    public bool HasNext => Next is not null;

    /// <summary>Gives the entries and the total count.</summary>
    /// <param name="items">The entries of this page.</param>
    /// <param name="totalCount">How many entries there are over all pages, if that is known.</param>
    public void Deconstruct(out IReadOnlyList<T> items, out int? totalCount) => (items, totalCount) = (Items, TotalCount);
}
