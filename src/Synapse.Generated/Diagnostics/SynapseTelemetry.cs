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
        "synapse.client.operation.duration", "s", "How long calls take, repetitions and body included.");

    public static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "synapse.client.retries", "{retry}", "How often requests are sent again.");

    public static readonly Counter<long> RefusedRetries = Meter.CreateCounter<long>(
        "synapse.client.retries.refused",
        "{retry}",
        "How often requests are not sent again, because the retry budget is empty, the call's time is over, "
            + "or the server asks for a longer wait than is allowed."
    );
}
