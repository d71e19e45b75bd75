namespace Synapse.Generated.Logs;

/// <summary>Brings a job's entries and records to the backend, one request at a time, and knows what did not arrive.</summary>
internal sealed class JobLogDelivery(
    SynapseClient client,
    JobId job,
    JobLogQueue queue,
    JobRecords records,
    JobLoggerOptions options)
{
    private readonly object _gate = new();
    private Task _sending = Task.CompletedTask;
    private long _lostEntries;

    public long LostEntries => Interlocked.Read(ref _lostEntries);

    /// <summary>Sends what waits until all is sent or the backend cannot take more for now. Calls run one after the other.</summary>
    public Task SendAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Task sending = SendAsync(_sending, cancellationToken);
            _sending = Task.WhenAll(_sending, sending);
            return sending;
        }
    }

    /// <summary>Sends what is left within a time, and counts the rest as lost.</summary>
    public async Task FinishAsync(TimeSpan timeout, TimeProvider time)
    {
        Exception? reason = null;
        using var limit = new CancellationTokenSource(timeout, time);
        try
        {
            await SendAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e)
        {
            reason = e;
        }

        int left = queue.Clear();
        if (left > 0 || records.IsChanged)
        {
            Report(new JobLoggerLoss(left, records.IsChanged, MayHaveArrived: reason is not null, reason));
        }
    }

    public void Lose(int entries, bool mayHaveArrived, Exception? reason) =>
        Report(new JobLoggerLoss(entries, IsRecordLost: false, mayHaveArrived, reason));

    private async Task SendAsync(Task previous, CancellationToken cancellationToken)
    {
        await previous.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        bool isAccepted = true;
        while (isAccepted && queue.Peek(options.BatchSize) is { Length: > 0 } batch)
        {
            isAccepted = await TrySendAsync(batch, cancellationToken).ConfigureAwait(false);
        }

        await SendRecordsAsync(cancellationToken).ConfigureAwait(false);
    }

    // False where the backend did not store the entries and may do so later: they wait on.
    private async Task<bool> TrySendAsync(LogEntry[] batch, CancellationToken cancellationToken)
    {
        try
        {
            await client.CreateLogsAsync(batch, options: null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ArgumentException or SynapseValidationException or SynapseApiException { IsPayloadTooLarge: true })
        {
            // The batch was refused as a whole: one entry of it may be at fault, or its length.
            if (batch.Length > 1)
            {
                foreach (LogEntry entry in batch)
                {
                    if (!await TrySendAsync([entry], cancellationToken).ConfigureAwait(false))
                    {
                        return false;
                    }
                }

                return true;
            }

            Lose(1, mayHaveArrived: false, e);
        }
        catch (SynapseApiException e) when (WasNotStored(e))
        {
            return false;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Lose(batch.Length, MayHaveArrived(e), e);
        }

        queue.Remove(batch.Length);
        return true;
    }

    private async Task SendRecordsAsync(CancellationToken cancellationToken)
    {
        if (!records.IsChanged)
        {
            return;
        }

        (UpdateJobRequest request, long version) = records.Snapshot();
        try
        {
            await client.UpdateJobAsync(job, request, options: null, cancellationToken).ConfigureAwait(false);
            records.Confirm(version);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The values are absolute: the next request sends them again, or disposing reports them as lost.
        }
    }

    private static bool WasNotStored(SynapseApiException e) =>
        e.IsThrottled || e.ResponseStatusCode == 503 || e is SynapseConnectionException { OutcomeUnknown: false };

    private static bool MayHaveArrived(Exception e) =>
        e
            is SynapseConnectionException
                or SynapseTimeoutException
                or SynapseProtocolException
                or SynapseApiException { IsServerError: true };

    private void Report(JobLoggerLoss loss)
    {
        Interlocked.Add(ref _lostEntries, loss.Entries);
        try
        {
            options.Lost?.Report(loss);
        }
        catch (Exception)
        {
            // A receiver that fails is no reason to stop the job.
        }
    }
}
