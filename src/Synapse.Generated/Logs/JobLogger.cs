using System.Globalization;
using Synapse.Generated.Logs;

namespace Synapse.Generated;

/// <summary>
/// Records what a job does, from plugin code that runs in it: events, messages, files, metrics and the progress of each step.
/// Entries are sent in batches in the background. Apart from <see cref="ArgumentException" /> for arguments that cannot be recorded,
/// no method throws: what cannot be delivered is counted and reported, and never stops the job.
/// </summary>
/// <remarks>
/// Entries go to <c>POST /logs/</c>, progress and metrics to <c>PATCH /jobs/{id}/</c>. An entry is sent again only when the backend
/// certainly did not store it. All members are safe to use by several threads at once. Dispose the logger to send what is left.
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
    private int _isDisposed;

    internal JobLogger(SynapseClient client, JobId job, JobLoggerOptions options, TimeProvider time)
    {
        _job = job;
        _options = options with { };
        _time = time;
        _queue = new JobLogQueue(options.Capacity);
        _delivery = new JobLogDelivery(client, job, _queue, _records, _options);
        _timer = time.CreateTimer(_ => _ = FlushAsync(), state: null, _options.FlushInterval, _options.FlushInterval);
    }

    /// <summary>Gets the number of entries that were not delivered so far, or of which it is not known.</summary>
    public long LostEntries => _delivery.LostEntries;

    /// <summary>Records an event.</summary>
    /// <param name="name">What happened, in one word, such as <c>epoch_done</c>.</param>
    /// <param name="data">What belongs to the event: a JSON object; <see langword="null" /> sends none.</param>
    /// <param name="step">The step of the job; <see langword="null" /> sends none.</param>
    /// <exception cref="ArgumentException"><paramref name="name" /> is empty.</exception>
    public void LogEvent(string name, FreeFormJson? data = null, string? step = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Add(new LogEntry { Event = name, Data = data, Step = step });
    }

    /// <summary>Records a message.</summary>
    /// <param name="message">The text.</param>
    /// <param name="level">How severe it is; <see langword="null" /> lets the backend assume info.</param>
    /// <param name="context">What belongs to the message: a JSON object; <see langword="null" /> sends none.</param>
    /// <param name="step">The step of the job; <see langword="null" /> sends none.</param>
    /// <exception cref="ArgumentException"><paramref name="message" /> is empty.</exception>
    public void LogMessage(string message, ConsoleLogLevel? level = null, FreeFormJson? context = null, string? step = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        Add(new LogEntry { Message = message, Level = level, Context = context, Step = step });
    }

    /// <summary>Records a file as an event.</summary>
    /// <param name="name">The event, such as <c>confusion_matrix</c>.</param>
    /// <param name="content">The bytes of the file. They are held in memory until they are sent.</param>
    /// <param name="mediaType">Their media type, such as <c>image/png</c>.</param>
    /// <param name="step">The step of the job; <see langword="null" /> sends none.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="name" /> is empty, or <paramref name="mediaType" /> is not a media type.
    /// </exception>
    public void LogFile(string name, ReadOnlySpan<byte> content, string mediaType, string? step = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Add(new LogEntry { Event = name, File = DataUri.FromBytes(content, mediaType), Step = step });
    }

    /// <summary>Sets the progress of a step. Only the latest progress is sent.</summary>
    /// <param name="step">The step, such as <c>train</c>; it becomes the current one.</param>
    /// <param name="percent">How much of the step is done, from 0 to 100.</param>
    /// <param name="timeRemaining">How long the step still takes; <see langword="null" /> if that is unknown.</param>
    /// <param name="proportion">The step's share of the job compared with other steps, such as 75; <see langword="null" /> keeps the last
    /// one set for the step. Steps for which it was never set count as 1 each.</param>
    /// <exception cref="ArgumentException">The step is empty, or a number is out of its range.</exception>
    public void SetProgress(string step, double percent, TimeSpan? timeRemaining = null, double? proportion = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(step);
        CheckNumber(percent, 100, nameof(percent));
        CheckNumber(timeRemaining?.TotalSeconds ?? 0, double.MaxValue, nameof(timeRemaining));
        CheckNumber(proportion ?? 0, double.MaxValue, nameof(proportion));
        _records.Set(step, new StepProgress(percent, timeRemaining, proportion));
    }

    /// <summary>Sets a metric of a step. Only the latest value is sent.</summary>
    /// <param name="step">The step, such as <c>train</c>.</param>
    /// <param name="name">The metric, such as <c>loss</c>.</param>
    /// <param name="value">Its value, a finite number.</param>
    /// <exception cref="ArgumentException">A name is empty, or the value is not finite, which JSON cannot express.</exception>
    public void SetMetric(string step, string name, double value)
    {
        ArgumentException.ThrowIfNullOrEmpty(step);
        ArgumentException.ThrowIfNullOrEmpty(name);
        CheckNumber(Math.Abs(value), double.MaxValue, nameof(value));
        _records.Set(step, name, value);
    }

    /// <summary>Sends now what waits. It does not throw for what cannot be delivered.</summary>
    /// <param name="cancellationToken">Ends the sending; what was not sent waits on.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken" /> was cancelled.</exception>
    public Task FlushAsync(CancellationToken cancellationToken = default) => _delivery.SendAsync(cancellationToken);

    /// <summary>
    /// Sends what is left, for at most <see cref="JobLoggerOptions.DisposeTimeout" />, and reports the rest as lost. What is recorded
    /// afterwards is lost as well.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            await _timer.DisposeAsync().ConfigureAwait(false);
            await _delivery.FinishAsync(_options.DisposeTimeout, _time).ConfigureAwait(false);
        }
    }

    private static void CheckNumber(double value, double maximum, string parameter)
    {
        if (!(value >= 0 && value <= maximum))
        {
            throw new ArgumentOutOfRangeException(parameter, "The value must be a finite number within the range of the parameter.");
        }
    }

    private void Add(LogEntry entry)
    {
        entry.Job = _job;
        entry.Datetime = _time.GetLocalNow().ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture);
        int? waiting = Volatile.Read(ref _isDisposed) == 0 ? _queue.Add(entry) : null;
        if (waiting is null)
        {
            _delivery.Lose(1, mayHaveArrived: false, reason: null);
        }
        else if (waiting == _options.BatchSize)
        {
            _ = FlushAsync();
        }
    }
}
