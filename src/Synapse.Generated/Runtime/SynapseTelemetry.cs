using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Synapse.Generated.Runtime;

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

    public static void Retry(string operation, string reason) =>
        Retries.Add(1, new KeyValuePair<string, object?>("synapse.operation", operation), new KeyValuePair<string, object?>("error.type", reason));

    /// <summary>Ends the trace of a call, and counts it.</summary>
    /// <param name="activity">What <see cref="Start" /> gave.</param>
    /// <param name="exchange">The call.</param>
    /// <param name="response">The answer; null if none came.</param>
    /// <param name="error">The status or the type of what failed; null for success.</param>
    public static void Stop(Activity? activity, Exchange exchange, HttpResponseMessage? response, string? error)
    {
        int? status = (int?)response?.StatusCode;
        if (Duration.Enabled)
        {
            var tags = new TagList { { "synapse.operation", exchange.Request.Operation.Id }, { "http.request.method", exchange.Request.Operation.Method.Method } };
            Tag(ref tags, "http.response.status_code", status);
            Tag(ref tags, "error.type", error);
            Duration.Record(exchange.Deadline.Elapsed.TotalSeconds, tags);
        }

        if (activity is null)
        {
            return;
        }

        activity.SetTag("http.response.status_code", status).SetTag("synapse.request_id", response is null ? null : Failures.RequestId(response)).SetTag("error.type", error);
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
