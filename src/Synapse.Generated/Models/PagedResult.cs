using System.Runtime.CompilerServices;

namespace Synapse.Generated;

/// <summary>
/// A list over all its pages. Pages are requested as they are reached, each once while enumerating; a page that fails is
/// requested again by itself, so nothing is lost and nothing comes twice. Enumerating anew requests the pages anew.
/// </summary>
/// <typeparam name="T">The entries' type.</typeparam>
public class PagedResult<T> : IAsyncEnumerable<T>
{
    private readonly Func<string?, CancellationToken, Task<Page<T>>> _getPage;
    private readonly CancellationToken _cancellationToken;
    private Page<T>? _counted;

    /// <summary>Makes a list from a way to get its pages.</summary>
    /// <param name="getPage">Gets the page at that URL; the first page for null.</param>
    /// <param name="cancellationToken">Ends every enumeration of the list.</param>
    public PagedResult(Func<string?, CancellationToken, Task<Page<T>>> getPage, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(getPage);
        _getPage = getPage;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The total count. It needs the first page, which the next enumeration then does not request again.</summary>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <returns>How many entries there are over all pages; null if the server does not say.</returns>
    public virtual async Task<int?> GetTotalCountAsync(CancellationToken cancellationToken = default)
    {
        Page<T> first = await GetAsync(next: null, cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _counted, first);
        return first.TotalCount;
    }

    /// <summary>The pages one after the other.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    /// <returns>The pages, the first one even if it is empty.</returns>
    /// <exception cref="SynapseProtocolException">A link leads back to a page that has been read, or away from the server.</exception>
    public virtual async IAsyncEnumerable<Page<T>> AsPages([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        Page<T> page = Interlocked.Exchange(ref _counted, null) ?? await GetAsync(next: null, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            yield return page;
            if (page.Next is not { } next)
            {
                yield break;
            }

            if (!visited.Add(next))
            {
                throw new SynapseProtocolException("The list does not end: a next link leads to a page that has been read already.");
            }

            page = await GetAsync(next, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public virtual async IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (Page<T> page in AsPages(cancellationToken).ConfigureAwait(false))
        {
            foreach (T item in page.Items)
            {
                yield return item;
            }
        }
    }

    /// <summary>All entries at once.</summary>
    /// <param name="cancellationToken">Ends the requests.</param>
    /// <returns>The entries of all pages, in the server's order.</returns>
    public virtual async Task<IReadOnlyList<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        var items = new List<T>();
        await foreach (Page<T> page in AsPages(cancellationToken).ConfigureAwait(false))
        {
            items.AddRange(page.Items);
        }

        return items;
    }

    private async Task<Page<T>> GetAsync(string? next, CancellationToken cancellationToken)
    {
        if (!cancellationToken.CanBeCanceled || cancellationToken == _cancellationToken)
        {
            return await _getPage(next, _cancellationToken).ConfigureAwait(false);
        }

        using var both = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        try
        {
            return await _getPage(next, both.Token).ConfigureAwait(false);
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
