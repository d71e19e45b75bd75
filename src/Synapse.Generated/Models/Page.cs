using System.Collections;
using Synapse.Generated.Json;
using Synapse.Generated.Models;
using Synapse.Generated.Requests;

namespace Synapse.Generated;

/// <summary>
/// One page of a list. It deconstructs into the documented tuple: <c>var (jobs, total) = await client.ListJobsAsync();</c>
/// </summary>
/// <typeparam name="T">The entries' type.</typeparam>
[System.Text.Json.Serialization.JsonConverter(typeof(SynapseJsonConverter))]
[Newtonsoft.Json.JsonConverter(typeof(NewtonsoftJsonConverter))]
[PageCodec]
public sealed class Page<T> : IEnumerable<T>
{
    /// <summary>Creates a page.</summary>
    /// <param name="items">The entries.</param>
    /// <param name="totalCount">How many entries there are over all pages, if that is known.</param>
    /// <param name="next">The link to the next page, if there is one.</param>
    /// <param name="previous">The link to the previous page, if there is one.</param>
    public Page(IReadOnlyList<T> items, long? totalCount = null, string? next = null, string? previous = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        Items = items;
        TotalCount = totalCount;
        Next = string.IsNullOrEmpty(next) ? null : next;
        Previous = string.IsNullOrEmpty(previous) ? null : previous;
    }

    /// <summary>The entries of this page, in the server's order.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Gets the number of entries on all pages, as counted by the server; <see langword="null" /> if it sends no count.</summary>
    public long? TotalCount { get; }

    /// <summary>
    /// The link to the next page as the server sent it; null on the last. Behind a proxy it may name a host that cannot be reached:
    /// go on with <see cref="ContinuationToken" />.
    /// </summary>
    public string? Next { get; }

    /// <summary>The link to the previous page as the server sent it; null on the first.</summary>
    public string? Previous { get; }

    /// <summary>Gets whether there is a further page.</summary>
    public bool HasNext => Next is not null;

    /// <summary>
    /// Gets the token that resumes the list after this page, also in another process. Pass it to
    /// <see cref="PagedResult{T}.AsPages" /> of the same list. It is <see langword="null" /> on the last page.
    /// </summary>
    public string? ContinuationToken => PageLink.QueryOf(Next);

    /// <summary>Deconstructs the page into its entries and the total count.</summary>
    /// <param name="items">The entries of this page.</param>
    /// <param name="totalCount">How many entries there are over all pages, if that is known.</param>
    public void Deconstruct(out IReadOnlyList<T> items, out long? totalCount) => (items, totalCount) = (Items, TotalCount);

    /// <inheritdoc />
    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
