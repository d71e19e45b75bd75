using System.Text.Json.Nodes;

namespace Synapse.Generated.Logs;

/// <summary>A job's progress and metrics by step, in the form of <c>progress_record</c> and <c>metrics_record</c>.</summary>
internal sealed class JobRecords
{
    private readonly object _gate = new();
    private readonly Dictionary<string, StepProgress> _progress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, double>> _metrics = new(StringComparer.Ordinal);
    private string? _current;
    private long _version;
    private long _sentVersion;
    private bool _isClosed;

    public bool IsChanged
    {
        get
        {
            lock (_gate)
            {
                return _version != _sentVersion;
            }
        }
    }

    /// <summary>Sets the progress of a step. False where nothing is taken any more.</summary>
    public bool Set(string step, StepProgress progress)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return false;
            }

            _progress[step] = progress with { Proportion = progress.Proportion ?? _progress.GetValueOrDefault(step).Proportion };
            _current = step;
            _version++;
            return true;
        }
    }

    /// <summary>Sets a metric of a step. False where nothing is taken any more.</summary>
    public bool Set(string step, string metric, double value)
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return false;
            }

            if (!_metrics.TryGetValue(step, out Dictionary<string, double>? metrics))
            {
                _metrics.Add(step, metrics = new Dictionary<string, double>(StringComparer.Ordinal));
            }

            metrics[metric] = value;
            _version++;
            return true;
        }
    }

    /// <summary>Takes nothing more from now on.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _isClosed = true;
        }
    }

    /// <summary>The request that sets the job's records to what they are now, and the version to confirm once it was sent.</summary>
    public (UpdateJobRequest Request, long Version) Snapshot()
    {
        lock (_gate)
        {
            var request = new UpdateJobRequest();
            if (_progress.Count > 0)
            {
                request.ProgressRecord = Json(ProgressRecord());
            }

            if (_metrics.Count > 0)
            {
                request.MetricsRecord = Json(Record(_metrics.Select(step => (step.Key, Object(step.Value)))));
            }

            return (request, _version);
        }
    }

    public void Confirm(long version)
    {
        lock (_gate)
        {
            _sentVersion = version;
        }
    }

    private JsonObject ProgressRecord()
    {
        StepProgress current = _progress[_current!];
        double weights = _progress.Values.Sum(step => step.Weight);
        JsonObject record = Record(_progress.Select(step => (step.Key, step.Value.ToJson(withProportion: true))));
        JsonObject progress = current.ToJson(withProportion: false);
        progress["step"] = _current;
        progress["overall"] = weights > 0 ? _progress.Values.Sum(step => step.Percent * step.Weight) / weights : current.Percent;
        record["current_progress"] = progress;
        return record;
    }

    private static JsonObject Record(IEnumerable<(string Step, JsonObject Value)> steps)
    {
        var byStep = new JsonObject();
        foreach ((string step, JsonObject value) in steps)
        {
            byStep[step] = value;
        }

        return new JsonObject { ["record"] = new JsonObject { ["steps"] = byStep } };
    }

    private static JsonObject Object(Dictionary<string, double> metrics)
    {
        var values = new JsonObject();
        foreach ((string metric, double value) in metrics)
        {
            values[metric] = value;
        }

        return values;
    }

    private static FreeFormJson Json(JsonObject value) => FreeFormJson.Parse(value.ToJsonString());
}
