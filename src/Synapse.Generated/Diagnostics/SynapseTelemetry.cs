using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Synapse.Generated.Diagnostics;

/// <summary>
/// The source of activities and the instruments, under the name <c>Synapse.Generated</c>, by the HTTP semantic conventions.
/// </summary>
internal static class SynapseTelemetry
{
    public const string Name = "Synapse.Generated";

    public static readonly ActivitySource Source = new(Name);

    private static readonly Meter Meter = new(Name);

    public static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "synapse.client.operation.duration", "s", "Duration of calls, including retries and the response body.");

    public static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "synapse.client.retries", "{retry}", "Number of retries.");

    public static readonly Counter<long> RefusedRetries = Meter.CreateCounter<long>(
        "synapse.client.retries.refused",
        "{retry}",
        "Number of retries that were not made, because the retry budget is empty, the call's deadline is near, "
            + "or the server asks for a longer wait than is allowed."
    );
}
