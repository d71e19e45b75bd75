using System.Diagnostics;
using System.Diagnostics.Metrics;
using Synapse.Generated.Calls;
using Synapse.Generated.Requests;
using Synapse.Generated.Responses;

namespace Synapse.Generated.Diagnostics;

/// <summary>
/// Traces and metrics under the name <c>Synapse.Generated</c>, by the HTTP semantic conventions. They name the path's template,
/// never the path: a path can hold an agent's token.
/// </summary>
internal static class SynapseTelemetry
{
    public const string Name = "Synapse.Generated";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "synapse.client.operation.duration", "s", "How long calls take, repetitions and body included.");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "synapse.client.retries", "{retry}", "How often requests are sent again.");

    /// <summary>Starts the trace of a call; null when nobody listens.</summary>
    private static readonly Counter<long> RefusedRetries = Meter.CreateCounter<long>(
        "synapse.client.retries.refused",
        "{retry}",
        "How often requests are not sent again, because the retry budget is empty or the call's time is over."
    );

    public static Activity? Start(OperationDescription operation, Uri baseUrl)
    {
        Activity? activity = Source.StartActivity(operation.Id, ActivityKind.Client);
        activity?.SetTag("http.request.method", operation.Method.Method)
            .SetTag("url.template", operation.Path)
            .SetTag("server.address", baseUrl.Host)
            .SetTag("server.port", baseUrl.Port)
            .SetTag("synapse.operation", operation.Id);
        return activity;
    }

    /// <summary>Notes that a request is about to be sent again.</summary>
    /// <param name="exchange">The call.</param>
    /// <param name="reason">The status or the type of what failed.</param>
    /// <param name="budget">What is left of the retry budget.</param>
    public static void Retry(Exchange exchange, string reason, int budget)
    {
        Retries.Add(
            1,
            new KeyValuePair<string, object?>("synapse.operation", exchange.Request.Operation.Id),
            new KeyValuePair<string, object?>("error.type", reason)
        );
        exchange.Activity?.AddEvent(
            new ActivityEvent(
                "synapse.retry",
                tags: new ActivityTagsCollection
                {
                    { "http.request.resend_count", exchange.Retries },
                    { "error.type", reason },
                    { "synapse.retry.delay", exchange.Delay.TotalSeconds },
                    { "synapse.retry.budget", budget },
                }
            )
        );
    }

    /// <summary>Notes that a request that might have been sent again was not.</summary>
    /// <param name="exchange">The call.</param>
    /// <param name="reason">The status or the type of what failed.</param>
    /// <param name="refusal"><c>budget</c> or <c>deadline</c>: what forbade it.</param>
    public static void RetryRefused(Exchange exchange, string reason, string refusal)
    {
        RefusedRetries.Add(
            1,
            new KeyValuePair<string, object?>("synapse.operation", exchange.Request.Operation.Id),
            new KeyValuePair<string, object?>("error.type", reason),
            new KeyValuePair<string, object?>("synapse.retry.refused_by", refusal));
        exchange.Activity?.SetTag("synapse.retry.refused_by", refusal);
    }

    /// <summary>Ends the trace of a call, and counts it.</summary>
    /// <param name="exchange">The call.</param>
    /// <param name="response">The answer; null if none came.</param>
    /// <param name="error">The status or the type of what failed; null for success.</param>
    public static void Stop(Exchange exchange, HttpResponseMessage? response, string? error)
    {
        int? status = (int?)response?.StatusCode;
        if (Duration.Enabled)
        {
            var tags = new TagList
            {
                { "synapse.operation", exchange.Request.Operation.Id },
                { "http.request.method", exchange.Request.Operation.Method.Method },
            };
            Tag(ref tags, "http.response.status_code", status);
            Tag(ref tags, "error.type", error);
            Duration.Record(exchange.Deadline.Elapsed.TotalSeconds, tags);
        }

        if (exchange.Activity is not { } activity)
        {
            return;
        }

        activity
            .SetTag("http.response.status_code", status)
            .SetTag("synapse.request_id", response is null ? null : Failures.RequestId(exchange.Request, response))
            .SetTag("error.type", error);
        if (exchange.Retries > 0)
        {
            activity.SetTag("http.request.resend_count", exchange.Retries);
        }

        if (error is not null)
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }

        activity.Dispose();
    }

    private static void Tag(ref TagList tags, string name, object? value)
    {
        if (value is not null)
        {
            tags.Add(name, value);
        }
    }
}
