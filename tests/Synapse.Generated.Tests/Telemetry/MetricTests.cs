using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using NUnit.Framework;
using Synapse.Generated.Tests.Servers;

namespace Synapse.Generated.Tests.Telemetry;

[NonParallelizable]
internal sealed class MetricTests
{
    [Test]
    public async Task Calls_are_timed_and_retries_are_counted_by_operation_and_reason()
    {
        var seen = new ConcurrentQueue<string>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "Synapse.Generated")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => seen.Enqueue(Describe(instrument, tags)));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => seen.Enqueue(Describe(instrument, tags)));
        listener.Start();
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            ScriptedAnswer.Empty(503),
            ScriptedAnswer.Json("""{"results": []}"""),
            ScriptedAnswer.Empty(503) with { Headers = new Dictionary<string, string> { ["Retry-After"] = "1000000" } });
        using SynapseClient client = server.CreateClient();

        await client.ListServeApplicationsAsync();
        await Assert.ThrowsAsync<SynapseApiException>(() => client.ListServeApplicationsAsync(options: new RequestOptions { Timeout = TimeSpan.FromSeconds(30) }));

        Assert.That(seen, Is.SupersetOf((string[])
        [
            "synapse.client.retries synapse.operation=list_serve_applications error.type=503",
            "synapse.client.retries.refused synapse.operation=list_serve_applications error.type=503 synapse.retry.refused_by=deadline",
            "synapse.client.operation.duration synapse.operation=list_serve_applications http.request.method=GET http.response.status_code=200",
        ]));
    }

    private static string Describe(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Prepend(instrument.Name));
}
