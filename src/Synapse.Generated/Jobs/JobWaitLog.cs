namespace Synapse.Generated.Jobs;

/// <summary>Reports the log of a job that is waited for. It delays the job's outcome by seconds at most, and never replaces it.</summary>
/// <param name="tail">The tail of the log; null if nobody asked for it.</param>
/// <param name="progress">Receives the entries.</param>
/// <param name="seen">Gets the job as it was last received.</param>
/// <param name="maxLastLines">How many of the last entries are kept.</param>
/// <param name="time">The clock.</param>
internal sealed class JobWaitLog(JobTail? tail, IProgress<JobProgress>? progress, Func<Job?> seen, int maxLastLines, TimeProvider time)
    : IAsyncDisposable
{
    /// <summary>How long the rest of the log may take once the job has ended.</summary>
    public static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly Queue<ConsoleLog> _lastLines = [];
    private Task _reporting = Task.CompletedTask;
    private bool _isWhole;

    /// <summary>Gets the last entries; null if the log was not read to its end.</summary>
    public IReadOnlyList<ConsoleLog>? LastLines => _isWhole ? [.. _lastLines] : null;

    public void Start()
    {
        if (tail is not null && progress is not null)
        {
            _reporting = ReportAsync(tail, progress, _stop.Token);
        }
    }

    /// <summary>The job has ended: reads the rest of its log, as far as it comes in time.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        tail?.Ring();
        if (!_reporting.IsCompleted)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(_reporting, Task.Delay(LongestEnd, time, limit.Token)).ConfigureAwait(false);
            limit.Cancel();
        }

        if (!_reporting.IsCompleted)
        {
            await DisposeAsync().ConfigureAwait(false);
            progress?.Report(new JobProgress(seen())
            {
                LogFailure = new TimeoutException("The log could not be read to its end within 10 seconds after the job ended."),
            });
        }

        // What the caller's own progress throws is the caller's.
        await _reporting.ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        await _reporting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ReportAsync(JobTail followed, IProgress<JobProgress> target, CancellationToken cancellationToken)
    {
        IAsyncEnumerator<ConsoleLog> entries = followed.FollowAsync(cancellationToken).GetAsyncEnumerator(CancellationToken.None);
        await using (entries.ConfigureAwait(false))
        {
            while (true)
            {
                try
                {
                    if (!await entries.MoveNextAsync().ConfigureAwait(false))
                    {
                        _isWhole = true;
                        return;
                    }
                }
                catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
                {
                    return;
                }
                catch (Exception e)
                {
                    target.Report(new JobProgress(seen()) { LogFailure = e });
                    return;
                }

                Keep(entries.Current);
                target.Report(new JobProgress(seen(), entries.Current));
            }
        }
    }

    private void Keep(ConsoleLog entry)
    {
        _lastLines.Enqueue(entry);
        if (_lastLines.Count > maxLastLines)
        {
            _lastLines.Dequeue();
        }
    }
}
