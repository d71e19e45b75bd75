namespace Synapse.Generated.Logs;

/// <summary>Brings a job's entries and records to the backend, one request at a time, and knows what did not arrive.</summary>
internal sealed class JobLogDelivery(
    SynapseClient client,
    JobId job,
    JobLogQueue queue,
    JobRecords records,
    JobLoggerOptions options,
    TimeProvider time) : IDisposable
{
    private static readonly TimeSpan PauseOfFinish = TimeSpan.FromSeconds(1);

    // A receiver of losses that records into the logger must not be told of the losses of that without end.
    private static readonly AsyncLocal<bool> IsReporting = new();

    private readonly object _gate = new();
    private readonly CancellationTokenSource _stop = new(Timeout.InfiniteTimeSpan, time);
    private Task _sending = Task.CompletedTask;
    private Task? _next;
    private bool _isAllDueNext;
    private long _refusedAt;
    private TimeSpan _pause;
    private Exception? _entryFailure;
    private Exception? _recordFailure;
    private int _cutShort;
    private int _overflown;
    private long _lostEntries;

    public long LostEntries => Interlocked.Read(ref _lostEntries);

    /// <summary>Gets the task for the current or next batch.</summary>
    public Task Pending
    {
        get
        {
            lock (_gate)
            {
                return _next ?? _sending;
            }
        }
    }

    private TimeSpan PauseLeft
    {
        get
        {
            lock (_gate)
            {
                return _pause - time.GetElapsedTime(_refusedAt);
            }
        }
    }

    /// <summary>
    /// Sends in the background what waits, until that is sent or the backend cannot take more for now. One sending runs at a time;
    /// whatever is asked for meanwhile is the next one.
    /// </summary>
    /// <param name="isAllDue">Whether all entries and records are due, or only complete batches.</param>
    public Task SendAsync(bool isAllDue)
    {
        lock (_gate)
        {
            _isAllDueNext |= isAllDue;
            Task previous = _sending;
            return _next ??= Task.Run(() => SendAfterAsync(previous));
        }
    }

    /// <summary>Does the same unless the backend has asked to wait.</summary>
    public void SendIfWelcome(bool isAllDue)
    {
        if (PauseLeft <= TimeSpan.Zero)
        {
            _ = SendAsync(isAllDue);
        }
    }

    /// <summary>Sends what is left within the time for that, and reports the rest as lost.</summary>
    public async Task FinishAsync()
    {
        long start = time.GetTimestamp();
        _stop.CancelAfter(options.DisposeTimeout);
        await SendAsync(isAllDue: true).ConfigureAwait(false);
        while (queue.Count > 0 && await PauseAsync(start).ConfigureAwait(false))
        {
            await SendAsync(isAllDue: true).ConfigureAwait(false);
        }

        ReportOverflow();
        Exception late = _entryFailure ?? new TimeoutException("The time limit for disposing expired before all entries were sent.");
        if (_cutShort > 0)
        {
            Report(new JobLoggerLoss(_cutShort, IsRecordLost: false, MayHaveArrived: true, late));
        }

        if (queue.Count - _cutShort is > 0 and var left)
        {
            Report(new JobLoggerLoss(left, IsRecordLost: false, MayHaveArrived: false, late));
        }

        queue.Remove(queue.Count);
        if (records.IsChanged)
        {
            Report(new JobLoggerLoss(
                0, IsRecordLost: true, _recordFailure is { } failure && MayHaveArrived(failure), _recordFailure ?? late));
        }
    }

    /// <summary>Counts an entry for which there was no room. It is reported before the next sending, with others.</summary>
    public void Overflow()
    {
        Interlocked.Increment(ref _lostEntries);
        Interlocked.Increment(ref _overflown);
    }

    /// <summary>Reports what is not taken.</summary>
    public void Refuse(Exception reason, bool isRecord = false)
    {
        Interlocked.Add(ref _lostEntries, isRecord ? 0 : 1);
        Report(new JobLoggerLoss(isRecord ? 0 : 1, isRecord, MayHaveArrived: false, reason), isCounted: true);
    }

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task SendAfterAsync(Task previous)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        bool isAllDue;
        lock (_gate)
        {
            (_sending, _next) = (_next!, null);
            (isAllDue, _isAllDueNext) = (_isAllDueNext, false);
        }

        ReportOverflow();
        bool isAccepted = true;

        // What is recorded meanwhile waits for the next sending: otherwise a job that never pauses would get batches of one entry.
        long last = queue.LastDue(isAllDue);
        while (isAccepted && queue.Peek(last) is { Length: > 0 } batch)
        {
            isAccepted = await TrySendAsync(batch).ConfigureAwait(false);
        }

        if (isAllDue && records.IsChanged && !_stop.IsCancellationRequested)
        {
            await SendRecordsAsync().ConfigureAwait(false);
        }

        if (isAccepted && queue.HasBatch)
        {
            _ = SendAsync(isAllDue: false);
        }
    }

    // False where the backend did not take the entries and may do so later: they wait on.
    private async Task<bool> TrySendAsync(LogEntry[] batch)
    {
        if (_stop.IsCancellationRequested)
        {
            return false;
        }

        try
        {
            await client.CreateLogsAsync(batch, options: null, _stop.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ArgumentException or SynapseValidationException or SynapseApiException { IsPayloadTooLarge: true })
        {
            // The batch was refused as a whole: one entry of it may be at fault, or its length.
            if (batch.Length > 1)
            {
                foreach (LogEntry entry in batch)
                {
                    if (!await TrySendAsync([entry]).ConfigureAwait(false))
                    {
                        return false;
                    }
                }

                return true;
            }

            Report(new JobLoggerLoss(1, IsRecordLost: false, MayHaveArrived: false, e));
        }
        catch (SynapseApiException e) when (WasNotTaken(e))
        {
            lock (_gate)
            {
                (_refusedAt, _pause) = (time.GetTimestamp(), e.RetryAfter ?? TimeSpan.Zero);
            }

            _entryFailure = e;
            return false;
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            _cutShort = batch.Length;
            return false;
        }
        catch (Exception e)
        {
            Report(new JobLoggerLoss(batch.Length, IsRecordLost: false, MayHaveArrived(e), e));
        }

        _entryFailure = null;
        queue.Remove(batch.Length);
        return true;
    }

    private async Task SendRecordsAsync()
    {
        try
        {
            (UpdateJobRequest request, long version) = records.Snapshot();
            await client.UpdateJobAsync(job, request, options: null, _stop.Token).ConfigureAwait(false);
            records.Confirm(version);
            _recordFailure = null;
        }
        catch (Exception e)
        {
            // The values are absolute: the next request sends them again, or disposing reports them as lost.
            _recordFailure = e;
        }
    }

    private async Task<bool> PauseAsync(long start)
    {
        // A wait that ends after the time is over helps nobody.
        TimeSpan pause = PauseLeft > PauseOfFinish ? PauseLeft : PauseOfFinish;
        if (time.GetElapsedTime(start) + pause >= options.DisposeTimeout)
        {
            return false;
        }

        await Task.Delay(pause, time, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_stop.IsCancellationRequested;
    }

    private static bool WasNotTaken(SynapseApiException e) =>
        e.IsThrottled || e.ResponseStatusCode == 503 || e is SynapseConnectionException { OutcomeUnknown: false };

    private static bool MayHaveArrived(Exception e) =>
        e is OperationCanceledException or SynapseApiException { OutcomeUnknown: true } or SynapseApiException { IsServerError: true };

    private void ReportOverflow()
    {
        if (Interlocked.Exchange(ref _overflown, 0) is > 0 and var entries)
        {
            Report(new JobLoggerLoss(entries, IsRecordLost: false, MayHaveArrived: false, Reason: null), isCounted: true);
        }
    }

    private void Report(JobLoggerLoss loss, bool isCounted = false)
    {
        Interlocked.Add(ref _lostEntries, isCounted ? 0 : loss.Entries);
        if (IsReporting.Value)
        {
            return;
        }

        IsReporting.Value = true;
        try
        {
            options.Lost?.Report(loss);
        }
        catch (Exception)
        {
            // A receiver that fails is no reason to stop the job.
        }
        finally
        {
            IsReporting.Value = false;
        }
    }
}
