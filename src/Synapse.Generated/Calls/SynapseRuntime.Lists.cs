using Synapse.Generated.Deadlines;
using Synapse.Generated.Diagnostics;
using Synapse.Generated.Json;
using Synapse.Generated.Models;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Calls;

/// <content>Lists over all their pages.</content>
internal sealed partial class SynapseRuntime
{
    private int _hasWarnedOfLinks;

    public PagedResult<T> List<T, TCodec>(WireRequest request, CancellationToken cancellationToken)
        where TCodec : struct, ICodec<T>
    {
        PageSource<T> source = Pages<T, TCodec>(request, deadline: null);
        source = source with { WithDeadline = () => Pages<T, TCodec>(request, StartDeadline(request)) };
        return new PagedResult<T>(source, cancellationToken);
    }

    /// <param name="request">The request for the first page.</param>
    /// <param name="deadline">The deadline of all pages together; null for one of its own for each.</param>
    private PageSource<T> Pages<T, TCodec>(WireRequest request, CallDeadline? deadline)
        where TCodec : struct, ICodec<T> =>
        new(async (continuationToken, cancellationToken) =>
        {
            Page<T> page = await SendAsync<Page<T>, PageCodec<T, TCodec>>(
                continuationToken is null ? request : request.WithQuery(PageLink.Escape(continuationToken)),
                deadline,
                cancellationToken).ConfigureAwait(false);
            WarnOfLink(request, page.Next);
            return page;
        })
        {
            Operation = request.Operation.Id,
            FirstQuery = PageLink.QueryOf(request.Query) ?? "",
            EndsAtMissingPage = request.Options.EndListAtMissingPage,
        };

    // Once: it is the server's configuration, and every page of every list would tell the same.
    private void WarnOfLink(WireRequest request, string? next)
    {
        if (next is not null
            && Volatile.Read(ref _hasWarnedOfLinks) == 0
            && PageLink.LeadsElsewhere(_messages.UriOf(request), next)
            && Interlocked.Exchange(ref _hasWarnedOfLinks, 1) == 0)
        {
            SynapseLog.LinkLeadsElsewhere(_logger, request.Operation.Id);
        }
    }
}
