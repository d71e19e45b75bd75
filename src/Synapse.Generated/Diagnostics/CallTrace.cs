using System.Diagnostics;
using Synapse.Generated.Requests;

namespace Synapse.Generated.Diagnostics;

/// <summary>
/// The activity of a call, if anyone listens, and what metrics count of it. Both name the path's template, never the path: a path
/// can hold an agent's token.
/// </summary>
internal readonly struct CallTrace
{
    private readonly OperationDescription _operation;
    private readonly Activity? _activity;

    private CallTrace(OperationDescription operation, Activity? activity) => (_operation, _activity) = (operation, activity);

    /// <summary>Gets whether anyone listens to the activity.</summary>
    public bool IsRecorded => _activity is not null;

    public static CallTrace Start(OperationDescription operation, Uri baseUrl)
    {
        Activity? activity = SynapseTelemetry.Source.StartActivity(operation.Id, ActivityKind.Client);
        activity?.SetTag("http.request.method", operation.Method.Method)
            .SetTag("url.template", operation.Path)
            .SetTag("server.address", baseUrl.Host)
            .SetTag("server.port", baseUrl.Port)
            .SetTag("synapse.operation", operation.Id);
        return new CallTrace(operation, activity);
    }

    /// <summary>Notes that the request is about to be sent again.</summary>
    /// <param name="count">How often it is then retried.</param>
    /// <param name="reason">The status or the type of what failed.</param>
    /// <param name="delay">The wait before it.</param>
    /// <param name="budget">What is left of the retry budget.</param>
    public void Retry(int count, string reason, TimeSpan delay, int budget)
    {
        SynapseTelemetry.Retries.Add(1, Tag("synapse.operation", _operation.Id), Tag("error.type", reason));
        _activity?.AddEvent(
            new ActivityEvent(
                "synapse.retry",
                tags: new ActivityTagsCollection
                {
                    { "http.request.resend_count", count },
                    { "error.type", reason },
                    { "synapse.retry.delay", delay.TotalSeconds },
                    { "synapse.retry.budget", budget },
                }
            )
        );
    }

    /// <summary>Notes that a request that might have been sent again was not.</summary>
    /// <param name="reason">The status or the type of what failed.</param>
    /// <param name="refusedBy"><c>budget</c>, <c>deadline</c> or <c>retry_after</c>: what forbade it.</param>
    public void RefuseRetry(string reason, string refusedBy)
    {
        SynapseTelemetry.RefusedRetries.Add(
            1,
            Tag("synapse.operation", _operation.Id),
            Tag("error.type", reason),
            Tag("synapse.retry.refused_by", refusedBy)
        );
        _activity?.SetTag("synapse.retry.refused_by", refusedBy);
    }

    /// <summary>Ends the activity, and records how long the call took.</summary>
    /// <param name="elapsed">How long it took.</param>
    /// <param name="retries">How often it was retried.</param>
    /// <param name="status">The status of the response, if there is one.</param>
    /// <param name="requestId">The id that the server gave the request.</param>
    /// <param name="error">The status or the type of what failed; <see langword="null" /> for success.</param>
    public void Stop(TimeSpan elapsed, int retries, int? status, string? requestId, string? error)
    {
        if (SynapseTelemetry.Duration.Enabled)
        {
            var tags = new TagList
            {
                Tag("synapse.operation", _operation.Id),
                Tag("http.request.method", _operation.Method.Method),
            };
            Add(ref tags, "http.response.status_code", status);
            Add(ref tags, "error.type", error);
            SynapseTelemetry.Duration.Record(elapsed.TotalSeconds, tags);
        }

        if (_activity is null)
        {
            return;
        }

        _activity
            .SetTag("http.response.status_code", status)
            .SetTag("synapse.request_id", requestId)
            .SetTag("error.type", error);
        if (retries > 0)
        {
            _activity.SetTag("http.request.resend_count", retries);
        }

        if (error is not null)
        {
            _activity.SetStatus(ActivityStatusCode.Error);
        }

        _activity.Dispose();
    }

    private static KeyValuePair<string, object?> Tag(string name, object? value) => new(name, value);

    private static void Add(ref TagList tags, string name, object? value)
    {
        if (value is not null)
        {
            tags.Add(name, value);
        }
    }
}
