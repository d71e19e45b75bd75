namespace Synapse.Generated.Jobs;

/// <summary>A page of a kept log.</summary>
/// <param name="Query">The query that asks for it, escaped and without its question mark; null for the first page.</param>
/// <param name="Start">The place of its first entry in the log.</param>
internal sealed record LogPage(string? Query, long Start)
{
    public static LogPage First { get; } = new(Query: null, Start: 0);
}
