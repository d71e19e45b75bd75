namespace Synapse.Generated.Models;

/// <summary>Requests the pages of a list.</summary>
/// <typeparam name="T">The entries' type.</typeparam>
/// <param name="GetPage">Gets a page by its continuation token; the first page for null.</param>
internal sealed record PageSource<T>(Func<string?, CancellationToken, Task<Page<T>>> GetPage)
{
    /// <summary>The operation that lists; null for a list of the caller's own making.</summary>
    public string? Operation { get; init; }

    /// <summary>The query with which the first page is requested.</summary>
    public string FirstQuery { get; init; } = "";

    /// <summary>Gets whether the list is over where a later page is not found.</summary>
    public bool EndsAtMissingPage { get; init; }

    /// <summary>Creates the same source with one deadline for all of its pages.</summary>
    public Func<PageSource<T>>? WithDeadline { get; init; }
}
