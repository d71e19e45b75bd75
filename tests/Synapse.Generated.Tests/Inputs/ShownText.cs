using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Synapse.Generated.Tests.Inputs;

/// <summary>Whatever the process shows of itself while this lives: every log event, activity and measurement of every source.</summary>
internal sealed class ShownText : IDisposable
{
    private readonly ConcurrentQueue<string> _seen = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters;

    public ShownText()
    {
        Loggers = new RecordedLog(_seen);
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _seen.Enqueue(Describe(activity)),
        };
        ActivitySource.AddActivityListener(_activities);
        _meters = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
        _meters.Start();
    }

    public RecordedLog Loggers { get; }

    /// <summary>Everything so far, in its order. It is a snapshot: measurements go on while it is read.</summary>
    public IReadOnlyList<string> Lines => _seen.ToArray();

    public void Note(object shown) => _seen.Enqueue($"{shown}");

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
    }

    private static string Describe(Activity activity)
    {
        object[] parts =
        [
            .. activity.TagObjects.Concat(activity.Events.SelectMany(each => each.Tags)),
            .. activity.Events.Select(each => each.Name),
            .. activity.Baggage,
        ];
        return $"activity {activity.DisplayName} {activity.StatusDescription} {string.Join(' ', parts)}";
    }

    private void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _seen.Enqueue($"metric {instrument.Meter.Name} {instrument.Name} {string.Join(' ', tags.ToArray())}");
}
