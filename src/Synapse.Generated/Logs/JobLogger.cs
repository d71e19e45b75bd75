using System.Globalization;
using System.Runtime.CompilerServices;
using Synapse.Generated.Logs;

namespace Synapse.Generated;

/// <summary>
/// Records what a job does, from plugin code that runs in it: events, messages, files, metrics and the progress of each step. Entries are
/// sent in batches in the background. The recording methods never throw and never wait for the backend. Entries that cannot be recorded or
/// delivered are counted and reported as lost.
/// </summary>
/// <remarks>
/// Entries go to <c>POST /logs/</c>, progress and metrics to <c>PATCH /jobs/{id}/</c>. An entry is sent again only if the backend could not
/// be reached or its response was 429 or 503. All members are safe to use by several threads at once. Dispose the logger to send what is
/// left.
/// </remarks>
/// <example>
/// <code>
/// await using JobLogger logger = client.CreateJobLogger(789);
/// logger.SetProgress("train", percent: 40, timeRemaining: TimeSpan.FromSeconds(12.5));
/// logger.SetMetric("train", "loss", 0.1);
/// logger.LogMessage("Epoch 4 of 10", ConsoleLogLevel.Info);
/// </code>
/// </example>
public sealed class JobLogger : IAsyncDisposable
{
    private readonly JobId _job;
    private readonly JobLoggerOptions _options;
    private readonly TimeProvider _time;
    private readonly JobLogQueue _queue;
    private readonly JobRecords _records = new();
    private readonly JobLogDelivery _delivery;
    private readonly ITimer _timer;
    private readonly Lazy<Task> _closing;

    internal JobLogger(SynapseClient client, JobId job, JobLoggerOptions options, TimeProvider time)
    {
        _job = job;
        _options = options with { };
        _time = time;
        _queue = new JobLogQueue(_options);
        _delivery = new JobLogDelivery(client, job, _queue, _records, _options, time);
        _timer = time.CreateTimer(
            _ => _delivery.SendIfWelcome(isAllDue: true), state: null, _options.FlushInterval, _options.FlushInterval);
        _closing = new Lazy<Task>(CloseAsync);
    }

    /// <summary>Gets the number of entries that were lost, or may have been lost, so far.</summary>
    public long LostEntries => _delivery.LostEntries;

    /// <summary>Gets the task for the current or next batch.</summary>
    internal Task Pending => _delivery.Pending;

    /// <summary>Records an event.</summary>
    /// <param name="name">What happened, in one word, such as <c>epoch_done</c>. Without it the entry is lost.</param>
    /// <param name="data">What belongs to the event: a JSON object; <see langword="null" /> sends none.</param>
    /// <param name="step">The step of the job; <see langword="null" /> sends none.</param>
    public void LogEvent(string name, FreeFormJson? data = null, string? step = null)
    {
        if (IsGiven(name))
        {
            Add(new LogEntry { Event = name, Data = data, Step = step });
        }
    }

    /// <summary>Records a message.</summary>
    /// <param name="message">The text. Without it the entry is lost.</param>
    /// <param name="level">How severe it is; <see langword="null" /> uses the backend's default, info.</param>
    /// <param name="context">What belongs to the message: a JSON object; <see langword="null" /> sends none.</param>
    /// <param name="step">The step of the job; <see langword="null" /> sends none.</param>
    public void LogMessage(string message, ConsoleLogLevel? level = null, FreeFormJson? context = null, string? step = null)
    {
        if (IsGiven(message))
        {
            Add(new LogEntry { Message = message, Level = level, Context = context, Step = step });
        }
    }

    /// <summary>Records a file as an event.</summary>
    /// <param name="name">The event, such as <c>confusion_matrix</c>. Without it the entry is lost.</param>
    /// <param name="content">The bytes of the file. They are held in memory until they are sent.</param>
    /// <param name="mediaType">
    /// Their media type, such as <c>image/png</c>. If it is not a valid media type, the entry counts as lost.
    /// </param>
    /// <param name="step">The step of the job; <see langword="null" /> sends none.</param>
    public void LogFile(string name, ReadOnlySpan<byte> content, string mediaType, string? step = null)
    {
        if (!IsGiven(name))
        {
            return;
        }

        if (content.Length > _options.CapacityBytes)
        {
            _delivery.Overflow();
            return;
        }

        try
        {
            Add(new LogEntry { Event = name, File = DataUri.FromBytes(content, mediaType), Step = step });
        }
        catch (ArgumentException e)
        {
            _delivery.Refuse(e);
        }
    }

    /// <summary>Sets the progress of a step. Only the latest progress is sent.</summary>
    /// <param name="step">The step, such as <c>train</c>; it becomes the current one.</param>
    /// <param name="percent">How much of the step is done, from 0 to 100. Another number is reported as lost.</param>
    /// <param name="timeRemaining">How long the step still takes; <see langword="null" /> if that is unknown.</param>
    /// <param name="proportion">The step's share of the job compared with other steps, such as 75; <see langword="null" /> keeps the last
    /// one set for the step. Steps for which it was never set count as 1 each.</param>
    public void SetProgress(string step, double percent, TimeSpan? timeRemaining = null, double? proportion = null)
    {
        if (IsGiven(step, isRecord: true)
            && IsInRange(percent, 100)
            && IsInRange(timeRemaining?.TotalSeconds ?? 0, double.MaxValue, nameof(timeRemaining))
            && IsInRange(proportion ?? 0, double.MaxValue, nameof(proportion)))
        {
            CheckTaken(_records.Set(step, new StepProgress(percent, timeRemaining, proportion)));
        }
    }

    /// <summary>Sets a metric of a step. Only the latest value is sent.</summary>
    /// <param name="step">The step, such as <c>train</c>.</param>
    /// <param name="name">The metric, such as <c>loss</c>.</param>
    /// <param name="value">Its value. NaN and infinities, which JSON cannot express, are reported as lost.</param>
    public void SetMetric(string step, string name, double value)
    {
        if (IsGiven(step, isRecord: true)
            && IsGiven(name, isRecord: true)
            && IsInRange(Math.Abs(value), double.MaxValue, nameof(value)))
        {
            CheckTaken(_records.Set(step, name, value));
        }
    }

    /// <summary>Sends all pending entries, progress and metrics immediately. It does not throw if they cannot be delivered.</summary>
    /// <param name="cancellationToken">Ends the wait. What is being sent goes on in the background.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken" /> was cancelled.</exception>
    public Task FlushAsync(CancellationToken cancellationToken = default) =>
        _delivery.SendAsync(isAllDue: true).WaitAsync(cancellationToken);

    /// <summary>
    /// Sends what is left, for at most <see cref="JobLoggerOptions.DisposeTimeout" />, and reports the rest as lost. Retries while the
    /// backend is unavailable. What is recorded after disposal is lost as well.
    /// </summary>
    public ValueTask DisposeAsync() => new(_closing.Value);

    private async Task CloseAsync()
    {
        _queue.Close();
        _records.Close();
        await _timer.DisposeAsync().ConfigureAwait(false);
        await _delivery.FinishAsync().ConfigureAwait(false);
        _delivery.Dispose();
    }

    private bool IsGiven(string text, bool isRecord = false, [CallerArgumentExpression(nameof(text))] string parameter = "")
    {
        if (string.IsNullOrEmpty(text))
        {
            _delivery.Refuse(new ArgumentException("The value cannot be empty.", parameter), isRecord);
            return false;
        }

        return true;
    }

    private bool IsInRange(double value, double maximum, [CallerArgumentExpression(nameof(value))] string parameter = "")
    {
        if (value >= 0 && value <= maximum)
        {
            return true;
        }

        var reason = new ArgumentOutOfRangeException(parameter, "The value must be a finite number within the range of the parameter.");
        _delivery.Refuse(reason, isRecord: true);
        return false;
    }

    private void CheckTaken(bool isTaken)
    {
        if (!isTaken)
        {
            _delivery.Refuse(new ObjectDisposedException(nameof(JobLogger)), isRecord: true);
        }
    }

    private void Add(LogEntry entry)
    {
        entry.Job = _job;
        entry.Datetime = _time.GetLocalNow().ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        switch (_queue.Add(entry))
        {
            case JobLogQueue.Outcome.CompletesBatch:
                _delivery.SendIfWelcome(isAllDue: false);
                break;
            case JobLogQueue.Outcome.NoRoom:
                _delivery.Overflow();
                break;
            case JobLogQueue.Outcome.Closed:
                _delivery.Refuse(new ObjectDisposedException(nameof(JobLogger)));
                break;
        }
    }
}
