namespace Synapse.Generated.Jobs;

/// <summary>A page of a kept log.</summary>
/// <param name="Query">The query that asks for it, escaped; null for the first page.</param>
/// <param name="Start">The place of its first entry in the log.</param>
internal sealed record LogPage(string? Query, long Start)
{
    public static LogPage First { get; } = new(Query: null, Start: 0);

    private static readonly Uri AnyOrigin = new("http://any.invalid/");

    /// <summary>
    /// The query of a link, whatever host and path it names: behind a proxy those are not the ones to which requests may go.
    /// </summary>
    public static string? QueryOf(string? link) =>
        !string.IsNullOrEmpty(link) && Uri.TryCreate(AnyOrigin, link, out Uri? uri) && uri.Query.Length > 1 ? uri.Query : null;
}
