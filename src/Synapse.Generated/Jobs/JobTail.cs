using System.Runtime.CompilerServices;
using Synapse.Generated.Calls;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Jobs;

/// <summary>
/// Follows a job's log to its end. Every entry comes out of the log that the server keeps, by its place in it; the live stream only
/// says when to look. See docs/tail.md.
/// </summary>
/// <param name="runtime">Sends the requests.</param>
/// <param name="kept">Reads the log that is kept.</param>
/// <param name="live">Opens the live stream; null to do without.</param>
/// <param name="options">How the log is followed.</param>
/// <param name="hasEnded">Whether the job has ended.</param>
internal sealed class JobTail(
    SynapseRuntime runtime,
    WireRequest kept,
    WireRequest? live,
    TailJobConsoleLogsOptions options,
    Func<CancellationToken, ValueTask<bool>> hasEnded)
{
    // A log that still grows after its job has ended is read this often at most.
    private const int MaxReadsAfterEnd = 10;

    private TailPace? _pace;

    /// <summary>Creates the tail look at the log and the job.</summary>
    public void Ring() => _pace?.Ring();

    public async IAsyncEnumerable<ConsoleLog> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pace = _pace = new TailPace(options.PollingInterval, runtime.Time);
        var outage = new Outage(options.MaxRetries, runtime.Options.Retry);
        using var log = new KeptLog(runtime, kept);
        var stream = new LiveStream(runtime, live, options.IdleTimeout, pace);
        await using ConfiguredAsyncDisposable listening = stream.ConfigureAwait(false);
        bool isFirst = true;
        for (int readsAfterEnd = 0; ; readsAfterEnd += readsAfterEnd > 0 ? 1 : 0)
        {
            pace.BeginRead();
            bool foundEntries = false;
            bool hasFailed = false;
            LogBatch batch = default;
            do
            {
                try
                {
                    batch = await log.ReadAsync(cancellationToken).ConfigureAwait(false);
                    outage.End();
                }
                catch (SynapseApiException e) when (outage.MayPass(e))
                {
                    hasFailed = true;
                    break;
                }

                foreach (ConsoleLog entry in batch.Entries)
                {
                    foundEntries = true;
                    yield return entry;
                }
            }
            while (!batch.IsLast);

            if (foundEntries)
            {
                stream.NoteEntries();
            }
            else if (readsAfterEnd > 0 && !hasFailed)
            {
                yield break;
            }

            // The first time in any case, so that the tail of a job that has ended does not wait.
            if (readsAfterEnd == 0 && !hasFailed && (!foundEntries || isFirst))
            {
                try
                {
                    // What was written before it ended is read once more.
                    readsAfterEnd = await hasEnded(cancellationToken).ConfigureAwait(false) ? 1 : 0;
                    isFirst = false;
                }
                catch (SynapseApiException e) when (outage.MayPass(e))
                {
                    hasFailed = true;
                }
            }

            if (readsAfterEnd > MaxReadsAfterEnd)
            {
                yield break;
            }

            if (hasFailed)
            {
                await new Alarm(runtime.Time).WaitAsync(outage.Pause, outage.Pause, cancellationToken).ConfigureAwait(false);
            }
            else if (readsAfterEnd != 1)
            {
                await pace.WaitAsync(foundEntries, log.ArrayBytes, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
