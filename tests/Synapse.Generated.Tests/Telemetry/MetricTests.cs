using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Synapse.Generated.Tests.Telemetry;

[NonParallelizable]
internal sealed class MetricTests : ScriptedFixture
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
        Respond(503, """{"results": []}""", ScriptedResponse.Empty(503).With("Retry-After", "20"));

        await Client.ListServeApplicationsAsync();
        await Assert.ThrowsAsync<SynapseApiException>(() =>
            Client.ListServeApplicationsAsync(options: new RequestOptions { Timeout = TimeSpan.FromSeconds(10) })
        );

        const string Of = "synapse.operation=list_serve_applications";
        string[] expected =
        [
            $"synapse.client.retries {Of} error.type=503",
            $"synapse.client.retries.refused {Of} error.type=503 synapse.retry.refused_by=deadline",
            $"synapse.client.operation.duration {Of} http.request.method=GET http.response.status_code=200",
            $"synapse.client.operation.duration {Of} http.request.method=GET http.response.status_code=503 error.type=503",
        ];
        Assert.That(seen, Is.SupersetOf(expected));
    }

    [Test]
    public void Each_instrument_has_its_unit()
    {
        var instruments = new List<(string, string?)>();
        using var client = new SynapseClient(new Uri("https://backend.test"), SynapseCredentials.AccessToken("t"));
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "Synapse.Generated")
                {
                    instruments.Add((instrument.Name, instrument.Unit));
                }
            },
        };
        RuntimeHelpers.RunClassConstructor(typeof(Synapse.Generated.Diagnostics.SynapseTelemetry).TypeHandle);

        listener.Start();

        (string, string?)[] expected =
        [("synapse.client.operation.duration", "s"), ("synapse.client.retries", "{retry}"), ("synapse.client.retries.refused", "{retry}")];
        Assert.That(instruments, Is.EquivalentTo(expected));
    }

    private static string Describe(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Prepend(instrument.Name));
}
