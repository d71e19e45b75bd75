using Synapse.Generated.Calls;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Jobs;

/// <summary>Reads the last entries of a log: where it has pages, from the last one backwards.</summary>
internal static class LastEntries
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Reads the last entries; none if they cannot be had soon.</summary>
    public static async Task<IReadOnlyList<ConsoleLog>> ReadAsync(
        SynapseRuntime runtime, WireRequest request, int count, CancellationToken cancellationToken)
    {
        using var expiry = new CancellationTokenSource(Longest, runtime.Time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellationToken);
        try
        {
            return count == 0 ? [] : await ReadAsync(runtime, request, count, entries: [], limit.Token).ConfigureAwait(false);
        }
        catch (SynapseApiException)
        {
            // What the caller must learn is that the job failed; its log is a help.
            return [];
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return [];
        }
    }

    private static async Task<IReadOnlyList<ConsoleLog>> ReadAsync(
        SynapseRuntime runtime, WireRequest request, int count, List<ConsoleLog> entries, CancellationToken cancellationToken)
    {
        Page page = await ReadPageAsync(runtime, request, count, cancellationToken).ConfigureAwait(false);
        if (page.Next is null)
        {
            return page.Entries;
        }

        string? query = "page=last";
        while (query is not null && entries.Count < count)
        {
            page = await ReadPageAsync(runtime, request.WithQuery(query), count - entries.Count, cancellationToken).ConfigureAwait(false);
            entries.InsertRange(0, page.Entries);
            query = page.Entries.Count > 0 ? PageLink.QueryOf(page.Previous) : null;
        }

        return entries;
    }

    private static async Task<Page> ReadPageAsync(
        SynapseRuntime runtime, WireRequest request, int count, CancellationToken cancellationToken)
    {
        var entries = new Queue<ConsoleLog>();
        using KeptLogResponse response = await KeptLogResponse.OpenAsync(runtime, request, cancellationToken).ConfigureAwait(false);
        while (await response.ReadEntryAsync(cancellationToken).ConfigureAwait(false))
        {
            entries.Enqueue(response.DecodeEntry());
            if (entries.Count > count)
            {
                entries.Dequeue();
            }
        }

        return new Page([.. entries], response.Next, response.Previous);
    }

    private sealed record Page(IReadOnlyList<ConsoleLog> Entries, string? Next, string? Previous);
}
