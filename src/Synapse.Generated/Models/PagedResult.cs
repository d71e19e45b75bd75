using System.Runtime.CompilerServices;
using Synapse.Generated.Models;

namespace Synapse.Generated;

/// <summary>
/// A list of the entries of all pages. Pages are requested while you enumerate, each of them once. A page that fails is retried by
/// itself, so no entry is lost or duplicated. Enumerating again requests the pages again.
/// </summary>
/// <remarks>
/// Each page is a call with its own <see cref="SynapseClientOptions.Timeout" />, so that your code may take any time
/// between two pages. <see cref="ToListAsync" /> has one timeout for all pages.
/// </remarks>
/// <typeparam name="T">The entries' type.</typeparam>
public class PagedResult<T> : IAsyncEnumerable<T>
{
    private readonly PageSource<T> _source;
    private readonly CancellationToken _cancellationToken;
    private Page<T>? _counted;

    /// <summary>Creates a list from a way to get its pages.</summary>
    /// <param name="getPage">Gets the page of that continuation token; the first page for null.</param>
    /// <param name="cancellationToken">Ends every enumeration of the list.</param>
    public PagedResult(Func<string?, CancellationToken, Task<Page<T>>> getPage, CancellationToken cancellationToken = default)
        : this(new PageSource<T>(getPage ?? throw new ArgumentNullException(nameof(getPage))), cancellationToken)
    {
    }

    internal PagedResult(PageSource<T> source, CancellationToken cancellationToken) =>
        (_source, _cancellationToken) = (source, cancellationToken);

    /// <summary>Gets the total count. It needs the first page, which the next enumeration then does not request again.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>How many entries there are over all pages; null if the server does not say.</returns>
    public virtual async Task<long?> GetTotalCountAsync(CancellationToken cancellationToken = default)
    {
        Page<T> first = await GetAsync(_source, continuationToken: null, cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _counted, first);
        return first.TotalCount;
    }

    /// <summary>Returns the pages one after the other.</summary>
    /// <param name="continuationToken">
    /// Where to begin: the <see cref="Page{T}.ContinuationToken" /> of a page of the same list, or null for its first page.
    /// </param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The pages, the first one even if it is empty.</returns>
    /// <exception cref="ArgumentException"><paramref name="continuationToken" /> is empty.</exception>
    /// <exception cref="SynapseProtocolException">
    /// The links have no end: they lead in a circle, or to page after page without entries.
    /// </exception>
    public virtual IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        if (continuationToken is not null)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(continuationToken);
        }

        return WalkAsync(_source, continuationToken, cancellationToken);
    }

    /// <inheritdoc />
    public virtual async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (Page<T> page in AsPages(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            foreach (T item in page.Items)
            {
                yield return item;
            }
        }
    }

    /// <summary>Gets all entries at once.</summary>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <returns>The entries of all pages, in the server's order.</returns>
    /// <exception cref="SynapseTimeoutException">All pages together took longer than the timeout of a call.</exception>
    public virtual async Task<IReadOnlyList<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var items = new List<T>();
        PageSource<T> source = _source.WithDeadline?.Invoke() ?? _source;
        await foreach (Page<T> page in WalkAsync(source, continuationToken: null, cancellationToken).ConfigureAwait(false))
        {
            items.AddRange(page.Items);
        }

        return items;
    }

    private async IAsyncEnumerable<Page<T>> WalkAsync(
        PageSource<T> source, string? continuationToken, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var walk = new PageWalk(continuationToken ?? source.FirstQuery, source.Operation);
        Page<T>? page = continuationToken is null ? Interlocked.Exchange(ref _counted, null) : null;
        while (true)
        {
            try
            {
                page ??= await GetAsync(source, continuationToken, cancellationToken).ConfigureAwait(false);
            }
            catch (SynapseApiException e) when (e.IsNotFound && continuationToken is not null && source.EndsAtMissingPage)
            {
                yield break;
            }

            yield return page;
            continuationToken = walk.Next(page);
            if (continuationToken is null)
            {
                yield break;
            }

            page = null;
        }
    }

    private async Task<Page<T>> GetAsync(PageSource<T> source, string? continuationToken, CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled || cancellationToken == _cancellationToken)
        {
            return await source.GetPage(continuationToken, _cancellationToken).ConfigureAwait(false);
        }

        using var both = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        try
        {
            return await source.GetPage(continuationToken, both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The caller knows the tokens that it gave, not the one that links them.
            cancellationToken.ThrowIfCancellationRequested();
            _cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }
}
