using Synapse.Generated.Diagnostics;

namespace Synapse.Generated;

/// <summary>Names the sources of telemetry, for OpenTelemetry's <c>AddSource</c> and <c>AddMeter</c>.</summary>
public static class SynapseDiagnostics
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource" />: an activity for each call.</summary>
    public const string ActivitySourceName = SynapseTelemetry.Name;

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter" />: durations of calls, retries, refused retries.</summary>
    public const string MeterName = SynapseTelemetry.Name;
}
