using System.Runtime.ExceptionServices;
using Synapse.Generated.Calls;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Jobs;

/// <summary>
/// The log that the server keeps, read from a position on. A read begins with the page where the last one ended, so that one that
/// finds nothing new costs one request; a bare array is skipped up to the position. See docs/tail.md.
/// </summary>
internal sealed class KeptLog(SynapseRuntime runtime, WireRequest request) : IDisposable
{
    private const int BatchSize = 1000;

    private readonly LogMemory _memory = new();
    private LogPage _lastPage = LogPage.First;

    // From here on pages were read one after the other, and it is not known whether all of them are of the same log.
    private LogPage? _unchecked;
    private LogWalk? _walk;
    private ExceptionDispatchInfo? _failure;
    private int _lastCount;

    /// <summary>Gets the size of the log where it comes as a bare array, which is received whole at every read; otherwise 0.</summary>
    public long ArrayBytes { get; private set; }

    /// <summary>
    /// Reads on: entries that are new, with a gap in front of those that take the place of entries that were read before. After a
    /// failure a read begins again, from the position.
    /// </summary>
    public async ValueTask<LogBatch> ReadAsync(CancellationToken cancellationToken)
    {
        if (_failure is { } failure)
        {
            _failure = null;
            failure.Throw();
        }

        var entries = new List<ConsoleLog>(_lastCount);
        try
        {
            _walk ??= new LogWalk(_lastPage);
            while (_walk is { } walk)
            {
                if (walk.Response is null && !await OpenAsync(walk, cancellationToken).ConfigureAwait(false))
                {
                    continue;
                }

                while (entries.Count < BatchSize
                    && (walk.Response!.TryReadEntry() || await walk.Response.ReadEntryAsync(cancellationToken).ConfigureAwait(false)))
                {
                    if (!Take(walk, entries))
                    {
                        Restart(walk);
                        break;
                    }
                }

                if (entries.Count >= BatchSize)
                {
                    return new LogBatch(entries, IsLast: false);
                }

                if (_walk == walk)
                {
                    EndPage(walk, entries);
                }

                if (entries.Count > 0)
                {
                    break;
                }
            }

            return new LogBatch(entries, IsLast: _walk is null);
        }
        catch (Exception e)
        {
            Dispose();
            if (entries.Count == 0)
            {
                throw;
            }

            // What has arrived counts as read, so it is delivered first.
            _failure = ExceptionDispatchInfo.Capture(e);
            return new LogBatch(entries, IsLast: false);
        }
        finally
        {
            _lastCount = entries.Count;
        }
    }

    public void Dispose()
    {
        _walk?.Dispose();
        _walk = null;
    }

    /// <summary>Requests the page at hand; false if it is gone.</summary>
    private async ValueTask<bool> OpenAsync(LogWalk walk, CancellationToken cancellationToken)
    {
        try
        {
            WireRequest page = walk.Page.Query is { } query ? request.WithQuery(query) : request;
            walk.Response = await KeptLogResponse.OpenAsync(runtime, page, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (SynapseApiException e) when (e.IsNotFound && walk.Page.Query is not null)
        {
            // The page is gone, not the job: the log has become shorter.
            if (walk.IsRestarted)
            {
                throw new SynapseProtocolException($"{request.Operation.Id}: the next page is not found.", e)
                {
                    Operation = request.Operation.Id,
                };
            }

            Restart(walk);
            return false;
        }
    }

    /// <summary>Takes the next entry of the page; false if the log has changed somewhere before it.</summary>
    private bool Take(LogWalk walk, List<ConsoleLog> entries)
    {
        long place = walk.Index++;
        bool isNew = place >= _memory.Position;
        if (!isNew && !_memory.Knows(place))
        {
            return true;
        }

        ConsoleLog entry = walk.Response!.DecodeEntry();
        if (!isNew)
        {
            if (_memory.IsSame(place, entry))
            {
                walk.HasMatched = true;
                return true;
            }

            if (!walk.HasMatched && place > 0)
            {
                return false;
            }

            walk.IsCheck = false;
            entries.Add(Forget(place, "entries that were read have been replaced on the server"));
        }

        _memory.Add(entry);
        entries.Add(entry);
        return true;
    }

    /// <summary>Goes on to the next page, or ends the read.</summary>
    private void EndPage(LogWalk walk, List<ConsoleLog> entries)
    {
        ArrayBytes = walk.Response!.ArrayBytes;
        bool hasEntries = walk.Index > walk.Page.Start;
        LogPage? next = walk.EndPage(hasEntries);
        if (walk.IsCheck)
        {
            _unchecked = null;
            if (next is not null)
            {
                _walk = null;
                return;
            }
        }

        if (hasEntries)
        {
            _lastPage = walk.Page;
        }

        if (next is not null)
        {
            _unchecked ??= hasEntries ? walk.FirstPage : null;
            walk.Page = next;
            return;
        }

        if (walk.Index < _memory.Position)
        {
            if (!walk.HasMatched && walk.Index > 0 && !walk.IsRestarted)
            {
                Restart(walk);
                return;
            }

            entries.Add(Forget(walk.Index, "the log on the server has become shorter"));
        }

        // A log that was replaced between two pages differs in the first of them as well.
        _walk = _unchecked is null ? null : new LogWalk(_unchecked) { IsCheck = true };
    }

    /// <summary>Reads from the first page on: what has changed lies before the page where the read began.</summary>
    private void Restart(LogWalk walk)
    {
        walk.Dispose();
        _unchecked = null;
        _walk = new LogWalk(LogPage.First) { IsRestarted = true };
    }

    private ConsoleLog Forget(long place, string reason)
    {
        _memory.Truncate(place);
        _lastPage = _lastPage.Start < place ? _lastPage : LogPage.First;
        _unchecked = _unchecked?.Start < place ? _unchecked : null;
        return new ConsoleLog { Gap = new ConsoleLogGap(place, reason) };
    }
}
