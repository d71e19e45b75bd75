using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Synapse.Emulator.Database;

namespace Synapse.Emulator.Simulation;

/// <summary>Moves jobs along their scripts, by timer or on demand.</summary>
internal sealed partial class JobSimulator(EmulatorStore store, JobSignals signals, SynapseEmulatorOptions options, ILogger logger)
    : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<long, ITimer> _timers = new();

    /// <summary>Takes up the jobs that were under way when the emulator last ended.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (JobRow row in store.Jobs.InSimulation())
        {
            try
            {
                Follow(row);
            }
            catch (Exception e) when (e is JsonException or ArgumentException)
            {
                Abandon(row.Sequence, e);
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        StopAll();
        return Task.CompletedTask;
    }

    /// <summary>Starts the timer of a job that was just stored.</summary>
    public void Follow(JobRow row)
    {
        TimeSpan interval = JobScriptJson.Read(row.Script!).StepInterval ?? options.JobStepInterval;
        if (interval != Timeout.InfiniteTimeSpan)
        {
            _timers[row.Sequence] = options.TimeProvider.CreateTimer(OnTimer, row.Sequence, interval, interval);
        }
    }

    /// <summary>Makes one step; null for an unknown job.</summary>
    public JobRow? Advance(long sequence) => Change(sequence, (db, row) => JobStep.Apply(db, row, options));

    /// <summary>Ends a job as failed; null for an unknown job.</summary>
    public JobRow? Fail(long sequence) => Change(sequence, (db, row) => JobStep.Fail(db, row, options));

    /// <summary>Changes a job from outside; one that becomes terminal is no longer simulated.</summary>
    public JobRow? Update(long sequence, Action<JobRow> change) => Change(sequence, (_, row) =>
    {
        change(row);
        if (JobStatus.IsTerminal(row.Status))
        {
            row.Script = null;
        }

        return true;
    });

    /// <summary>Writes console lines in addition to those of the job's script.</summary>
    public void WriteLogs(long sequence, IReadOnlyList<JobLogLine> lines)
    {
        store.JobLogs.Append(sequence, Timestamps.Write(options.TimeProvider.GetUtcNow()), lines);
        signals.Raise(sequence);
    }

    public void Dispose() => StopAll();

    public void StopAll()
    {
        foreach (long sequence in _timers.Keys)
        {
            StopTimer(sequence);
        }
    }

    private JobRow? Change(long sequence, Func<SqliteConnection, JobRow, bool> change)
    {
        JobRow? row = store.Jobs.Update(sequence, change);
        if (row?.Script is null)
        {
            StopTimer(sequence);
        }

        signals.Raise(sequence);
        return row;
    }

    private void OnTimer(object? sequence)
    {
        // The emulator is a guest in the process of its user: an exception that leaves a timer would end it.
        try
        {
            Advance((long)sequence!);
        }
        catch (StorageUnavailableException e)
        {
            // The job waits: the timer comes again.
            LogWaiting(logger, (long)sequence!, e.Message);
        }
        catch (ObjectDisposedException)
        {
            // The emulator ended between the timer and the step; the job goes on where its data is opened again.
        }
        catch (Exception e)
        {
            Abandon((long)sequence!, e);
        }
    }

    /// <summary>Fails a job that cannot go on, if that much still works.</summary>
    private void Abandon(long sequence, Exception reason)
    {
        LogAbandoned(logger, sequence, reason.GetType().FullName!);
        StopTimer(sequence);
        try
        {
            Update(sequence, row => row.Status = JobStatus.Failed);
        }
        catch (Exception e)
        {
            LogAbandoned(logger, sequence, e.GetType().FullName!);
        }
    }

    private void StopTimer(long sequence)
    {
        if (_timers.TryRemove(sequence, out ITimer? timer))
        {
            timer.Dispose();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Job} waits for its next step: {Reason}")]
    private static partial void LogWaiting(ILogger logger, long job, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} cannot continue: {Reason}")]
    private static partial void LogAbandoned(ILogger logger, long job, string reason);
}
