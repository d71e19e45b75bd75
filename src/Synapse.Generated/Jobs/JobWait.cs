using System.Globalization;
using Synapse.Generated.Calls;

namespace Synapse.Generated.Jobs;

/// <summary>Waits for one job: requests it again and again, less often while nothing changes.</summary>
internal sealed class JobWait(
    SynapseRuntime runtime,
    JobId id,
    WaitForJobOptions wait,
    IProgress<JobProgress>? progress,
    Func<CancellationToken, Task<Job>> getJob)
{
    // A job that ended while the clock jumped is seen, however far the jump went.
    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(40);

    private readonly TimeProvider _time = runtime.Time;
    private readonly Outage _outage = new(wait.MaxRetries, runtime.Options.Retry);
    private readonly long _start = runtime.Time.GetTimestamp();
    private Job? _seen;

    /// <summary>Gets the job as it was last received.</summary>
    public Job? Seen => Volatile.Read(ref _seen);

    private TimeSpan Remaining =>
        wait.Timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : wait.Timeout - _time.GetElapsedTime(_start);

    public async Task<Job> RunAsync(CancellationToken cancellationToken)
    {
        TimeSpan interval = wait.PollingInterval;
        while (true)
        {
            TimeSpan pause;
            try
            {
                Job job = await GetAsync(cancellationToken).ConfigureAwait(false);
                _outage.End();
                bool isNew = Note(job);
                if (job.Status?.IsTerminal == true)
                {
                    return job;
                }

                interval = isNew
                    ? wait.PollingInterval
                    : TimeSpan.FromTicks((long)Math.Min(interval.Ticks * 1.5, wait.MaxPollingInterval.Ticks));
                pause = interval;
            }
            catch (SynapseApiException e) when (_outage.MayPass(e))
            {
                pause = _outage.Pause;
            }

            TimeSpan remaining = Remaining;
            if (remaining <= TimeSpan.Zero)
            {
                throw TimedOut();
            }

            await Task.Delay(remaining < pause ? remaining : pause, _time, cancellationToken).ConfigureAwait(false);
        }
    }

    private bool Note(Job job)
    {
        var now = new JobProgress(job);
        JobProgress? before = _seen is null ? null : new JobProgress(_seen);
        Volatile.Write(ref _seen, job);
        bool isNew = before is null || (before.Status, before.Percentage, before.Step) != (now.Status, now.Percentage, now.Step);
        if (isNew)
        {
            progress?.Report(now);
        }

        return isNew;
    }

    private async Task<Job> GetAsync(CancellationToken cancellationToken)
    {
        TimeSpan remaining = Remaining;
        if (remaining == TimeSpan.MaxValue)
        {
            return await getJob(cancellationToken).ConfigureAwait(false);
        }

        remaining = remaining < LastLook ? LastLook : remaining > LongestTimer ? LongestTimer : remaining;
        using var expiry = new CancellationTokenSource(remaining, _time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellationToken);
        try
        {
            return await getJob(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw TimedOut();
        }
    }

    private SynapseTimeoutException TimedOut() =>
        new(string.Create(CultureInfo.InvariantCulture, $"Job {id} did not end within {wait.Timeout.TotalSeconds:0.###} s."))
        {
            Deadline = SynapseDeadline.Job,
            Timeout = wait.Timeout,
        };
}
