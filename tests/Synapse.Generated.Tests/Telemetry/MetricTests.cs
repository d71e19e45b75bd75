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
        await Assert.ThrowsAsync<SynapseApiException>(() =>
            client.ListServeApplicationsAsync(options: new RequestOptions { Timeout = TimeSpan.FromSeconds(30) })
        );

        Assert.That(
            seen,
            Is.SupersetOf(
                (string[])
                    [
                        "synapse.client.retries synapse.operation=list_serve_applications error.type=503",
                        "synapse.client.retries.refused synapse.operation=list_serve_applications error.type=503 synapse.retry.refused_by=deadline",
                        "synapse.client.operation.duration synapse.operation=list_serve_applications http.request.method=GET http.response.status_code=200",
                        "synapse.client.operation.duration synapse.operation=list_serve_applications http.request.method=GET http.response.status_code=503 error.type=503",
                    ]
            )
        );
    }

    [Test]
    public void Each_instrument_says_what_it_measures_and_in_which_unit()
    {
        var instruments = new List<(string, string?, string?)>();
        using var client = new SynapseClient(new Uri("https://backend.test"), SynapseCredentials.AccessToken("t"));
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "Synapse.Generated")
                {
                    instruments.Add((instrument.Name, instrument.Unit, instrument.Description));
                }
            },
        };
        System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(Synapse.Generated.Diagnostics.SynapseTelemetry).TypeHandle);

        listener.Start();

        Assert.That(
            instruments,
            Is.EquivalentTo([
                ("synapse.client.operation.duration", "s", "How long calls take, repetitions and body included."),
                ("synapse.client.retries", "{retry}", "How often requests are sent again."),
                (
                    "synapse.client.retries.refused",
                    "{retry}",
                    "How often requests are not sent again, because the retry budget is empty or the call's time is over."
                ),
            ])
        );
    }

    private static string Describe(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Prepend(instrument.Name));
}
