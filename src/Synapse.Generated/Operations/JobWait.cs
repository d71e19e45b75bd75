using System.Globalization;

namespace Synapse.Generated;

/// <summary>Waits for one job: asks for it again and again, less often while nothing changes, beside its log if that is wanted.</summary>
internal sealed class JobWait(
    SynapseClient client, TimeProvider time, JobId id, WaitForJobOptions wait, IProgress<JobProgress>? progress, RequestOptions? options)
{
    private Job? _seen;

    public async Task<Job> RunAsync(CancellationToken cancellationToken)
    {
        using var expiry = new CancellationTokenSource(wait.Timeout ?? Timeout.InfiniteTimeSpan, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, cancellationToken);
        try
        {
            Task logs = wait.IncludeLogs && progress is not null ? ReportLogAsync(progress, limit.Token) : Task.CompletedTask;
            Job job;
            try
            {
                job = await PollAsync(limit.Token).ConfigureAwait(false);
                await logs.ConfigureAwait(false);
            }
            catch
            {
                // Nothing may go on reporting after the waiting has ended.
                await limit.CancelAsync().ConfigureAwait(false);
                await logs.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw;
            }

            return wait.ThrowOnFailure && job.Status?.IsFailure == true
                ? throw new JobFailedException(job, await LastLinesAsync(limit.Token).ConfigureAwait(false))
                : job;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new SynapseTimeoutException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Job {id} took longer than {wait.Timeout!.Value.TotalSeconds:0.###} s; it goes on."
                )
            )
            {
                Deadline = SynapseDeadline.Job,
                Timeout = wait.Timeout!.Value,
            };
        }
    }

    private async Task<Job> PollAsync(CancellationToken cancellationToken)
    {
        TimeSpan interval = wait.PollingInterval;
        while (true)
        {
            Job job = await client.GetJobAsync(id, options: options, cancellationToken: cancellationToken).ConfigureAwait(false);
            bool isNew = _seen is null || _seen.Status != job.Status || _seen.Progress != job.Progress;
            Volatile.Write(ref _seen, job);
            if (isNew)
            {
                progress?.Report(new JobProgress(job));
            }

            if (job.Status?.IsTerminal == true)
            {
                return job;
            }

            interval = isNew ? wait.PollingInterval : TimeSpan.FromTicks(Math.Min(interval.Ticks * 3 / 2, wait.MaxPollingInterval.Ticks));
            await Task.Delay(interval, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReportLogAsync(IProgress<JobProgress> target, CancellationToken cancellationToken)
    {
        await foreach (
            ConsoleLog line in client
                .TailJobConsoleLogsAsync(id, options: options, cancellationToken: cancellationToken)
                .ConfigureAwait(false)
        )
        {
            target.Report(new JobProgress(Volatile.Read(ref _seen), line));
        }
    }

    private async Task<IReadOnlyList<ConsoleLog>> LastLinesAsync(CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<ConsoleLog> log = await client.ListJobConsoleLogsAsync(id, options, cancellationToken).ConfigureAwait(false);
            return [.. log.Skip(log.Count - wait.LastLogLines)];
        }
        catch (SynapseApiException)
        {
            // That the job failed is what the caller must learn; its log is a help.
            return [];
        }
    }
}
