using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Synapse.Generated.Tests.Telemetry;

[NonParallelizable]
internal sealed class MetricTests : ScriptedFixture
{
    private readonly ConcurrentQueue<string> _seen = new();
    private readonly List<(string, string?)> _instruments = [];

    [Test]
    public async Task Calls_are_timed_and_retries_are_counted_by_operation_and_reason()
    {
        using MeterListener listener = Listen();
        Respond(503, """{"results": []}""", ScriptedResponse.Empty(503).With("Retry-After", "20"));

        await Client.ListServeApplicationsAsync();
        await Assert.ThrowsAsync<SynapseApiException>(
            () => Client.ListServeApplicationsAsync(options: new() { Timeout = TimeSpan.FromSeconds(10) }));

        const string Of = "synapse.operation=list_serve_applications";
        string[] expected =
        [
            $"synapse.client.retries {Of} error.type=503",
            $"synapse.client.retries.refused {Of} error.type=503 synapse.retry.refused_by=deadline",
            $"synapse.client.operation.duration {Of} http.request.method=GET http.response.status_code=200",
            $"synapse.client.operation.duration {Of} http.request.method=GET http.response.status_code=503 error.type=503",
        ];
        Assert.That(_seen, Is.SupersetOf(expected));
    }

    [Test]
    public void Each_instrument_has_its_unit()
    {
        RuntimeHelpers.RunClassConstructor(typeof(SynapseTelemetry).TypeHandle);
        using MeterListener listener = Listen();

        (string, string?)[] expected =
        [("synapse.client.operation.duration", "s"), ("synapse.client.retries", "{retry}"), ("synapse.client.retries.refused", "{retry}")];
        Assert.That(_instruments, Is.EquivalentTo(expected));
    }

    private MeterListener Listen()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "Synapse.Generated")
                {
                    _instruments.Add((instrument.Name, instrument.Unit));
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
        listener.Start();
        return listener;
    }

    private void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _seen.Enqueue(string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Prepend(instrument.Name)));
}
