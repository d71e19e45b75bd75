using System.Runtime.CompilerServices;
using Synapse.Generated.Calls;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Tail;

/// <summary>
/// Follows a job's console log to its end. The log that the server keeps is the truth: every line is delivered by its place in
/// it, once, in order. The live stream only brings lines sooner; what it left out, or sent before, its place tells.
/// </summary>
internal sealed class JobTail(SynapseClient client, SynapseRuntime runtime, WireRequest request, JobId id, TailJobConsoleLogsOptions tail)
{
    // How often the log is read to find out where a stream begins before that is given up.
    private const int MaxJudgements = 20;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    private readonly string[] _prefixes = ["", "/async"];
    private string? _prefix;
    private int _position;

    public async IAsyncEnumerable<ConsoleLog> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int failures = 0; ; failures++)
        {
            IReadOnlyList<ConsoleLog> log = await ReadLogAsync(cancellationToken).ConfigureAwait(false);
            foreach (ConsoleLog line in Take(log))
            {
                yield return line;
            }

            int delivered = _position;
            using TailStream? stream = await AttachAsync(cancellationToken).ConfigureAwait(false);
            TailEvent next = default;
            if (stream is not null)
            {
                int before = log.Count;
                log = await ReadLogAsync(cancellationToken).ConfigureAwait(false);
                foreach (ConsoleLog line in Take(log))
                {
                    yield return line;
                }

                var alignment = new TailAlignment(before, log.Count);
                int judgements = 0;
                long lastSight = runtime.Time.GetTimestamp();
                while (
                    (next = await stream.ReadAsync(cancellationToken).ConfigureAwait(false)).Kind
                        is TailEventKind.Line
                            or TailEventKind.Alive
                )
                {
                    if (next.Kind == TailEventKind.Alive)
                    {
                        // A server may keep a stream alive for longer than its job.
                        if (runtime.Time.GetElapsedTime(lastSight) >= tail.Heartbeat)
                        {
                            lastSight = runtime.Time.GetTimestamp();
                            if (await HasEndedAsync(cancellationToken).ConfigureAwait(false))
                            {
                                break;
                            }
                        }

                        continue;
                    }

                    lastSight = runtime.Time.GetTimestamp();
                    alignment.Receive(next.Line!.Message);
                    if (!alignment.IsKnown)
                    {
                        log = await ReadLogAsync(cancellationToken).ConfigureAwait(false);
                        foreach (ConsoleLog line in Take(log))
                        {
                            yield return line;
                        }

                        alignment.Judge(log);
                        if (!alignment.IsKnown && ++judgements == MaxJudgements)
                        {
                            yield return Gap("it cannot be told whether the server sends lines again or new ones");
                            alignment.Assume(_position);
                        }
                    }

                    // A line before the position was delivered out of the log; none is ever beyond it.
                    if (alignment.IsKnown && alignment.Index == _position)
                    {
                        _position++;
                        yield return next.Line;
                    }
                }
            }

            if (next.Kind == TailEventKind.Complete || await HasEndedAsync(cancellationToken).ConfigureAwait(false))
            {
                foreach (ConsoleLog line in Take(await ReadLogAsync(cancellationToken).ConfigureAwait(false)))
                {
                    yield return line;
                }

                yield break;
            }

            // Silence is no failure: a job may have nothing to say for hours.
            if (stream is null || next.Kind == TailEventKind.Silent || _position > delivered)
            {
                failures = -1;
            }
            else if (failures == tail.MaxReconnects)
            {
                throw new SynapseConnectionException(
                    $"tail_job_console_logs: the stream ended {failures + 1} times in a row without a line, and the job goes on."
                )
                {
                    Operation = request.Operation.Id,
                };
            }

            await Task.Delay(stream is null ? tail.PollingInterval : WaitAfter(failures), runtime.Time, cancellationToken)
                .ConfigureAwait(false);
        }
    }

    private static TimeSpan WaitAfter(int failures) => failures > 6 ? LongestWait : FirstWait * Math.Pow(2, Math.Max(failures, 0));

    private async Task<bool> HasEndedAsync(CancellationToken cancellationToken)
    {
        Job job = await client.GetJobAsync(id, options: request.Options, cancellationToken: cancellationToken).ConfigureAwait(false);
        return job.Status?.IsTerminal == true;
    }

    private Task<IReadOnlyList<ConsoleLog>> ReadLogAsync(CancellationToken cancellationToken) =>
        client.ListJobConsoleLogsAsync(id, request.Options, cancellationToken);

    /// <summary>What the log holds beyond the position.</summary>
    private IEnumerable<ConsoleLog> Take(IReadOnlyList<ConsoleLog> log)
    {
        if (log.Count < _position)
        {
            yield return Gap("the server's log is shorter than what was read of it");
            _position = log.Count;
        }

        while (_position < log.Count)
        {
            yield return log[_position++];
        }
    }

    private ConsoleLog Gap(string reason) => new() { Gap = new ConsoleLogGap(_position, reason) };

    /// <summary>Opens the live stream at either of its paths; null if the server has none.</summary>
    private async Task<TailStream?> AttachAsync(CancellationToken cancellationToken)
    {
        foreach (string prefix in _prefix is null ? _prefixes : [_prefix])
        {
            try
            {
                HttpResponseMessage response = await runtime.OpenAsync(request.Under(prefix), cancellationToken).ConfigureAwait(false);
                _prefix = prefix;
                return await TailStream.OpenAsync(response, tail.Heartbeat, runtime.Time, cancellationToken).ConfigureAwait(false);
            }
            catch (SynapseApiException e) when (e.IsNotFound)
            {
                // Not here; the next path, or none at all.
            }
        }

        return null;
    }
}
