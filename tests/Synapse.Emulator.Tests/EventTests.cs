using System.Net;
using System.Text.Json.Nodes;
using Synapse.Emulator.Changes;

namespace Synapse.Emulator.Tests;

/// <summary>The stream of changes.</summary>
internal sealed class EventTests : EmulatorFixture
{
    [TestCase("data")]
    [TestCase("requests")]
    [TestCase("faults")]
    public async Task A_change_is_told_by_its_topic(string topic)
    {
        await using var events = await EventReader.OpenAsync(Client);
        JsonNode before = await events.ReadAsync();
        switch (topic)
        {
            case "data":
                await PutAsync("emulator/data/plugins/", """{"name": "a"}""");
                break;
            case "requests":
                Emulator.Requests.Clear();
                break;
            default:
                Emulator.Faults.Add(EmulatorFault.Busy());
                break;
        }

        JsonNode after = await events.ReadAsync();
        foreach (string name in (string[])["data", "requests", "faults"])
        {
            Assert.That(JsonNode.DeepEquals(before[name], after[name]), Is.EqualTo(name != topic), name);
        }

        Assert.That(after["instance"]!.ToString(), Is.EqualTo(before["instance"]!.ToString()));
    }

    [Test]
    public async Task Changes_that_come_faster_than_they_are_read_become_one_event()
    {
        await using var events = await EventReader.OpenAsync(Client);
        await events.ReadAsync();
        for (int i = 0; i < 2000; i++)
        {
            Emulator.Faults.Add(EmulatorFault.Busy());
        }

        int read = 1;
        while ((await events.ReadAsync())["faults"]!.GetValue<long>() < 2000)
        {
            read++;
        }

        Assert.That(read, Is.LessThan(100));
    }

    [Test]
    public async Task There_are_so_many_streams_and_no_more()
    {
        List<EventReader> open = [];
        try
        {
            for (int i = 0; i < 32; i++)
            {
                open.Add(await EventReader.OpenAsync(Client));
            }

            using HttpResponseMessage refused = await Client.GetAsync("emulator/events/", HttpCompletionOption.ResponseHeadersRead);
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        }
        finally
        {
            foreach (EventReader reader in open)
            {
                await reader.DisposeAsync();
            }
        }
    }

    [Test]
    public async Task A_follower_that_waits_keeps_nothing_and_misses_nothing()
    {
        var changes = new EmulatorChanges();
        Task first = changes.NextChange();
        Assert.That(changes.NextChange(), Is.SameAs(first));
        changes.Raise(ChangeTopic.Data);
        await first;
        Task second = changes.NextChange();
        changes.Raise(ChangeTopic.Data);
        await second;
        Assert.That(changes.Count(ChangeTopic.Data), Is.EqualTo(2));
    }

    private sealed class EventReader(HttpResponseMessage response, StreamReader reader) : IAsyncDisposable
    {
        public static async Task<EventReader> OpenAsync(HttpClient client)
        {
            HttpResponseMessage response = await client.GetAsync("emulator/events/", HttpCompletionOption.ResponseHeadersRead);
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/event-stream"));
            return new EventReader(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
        }

        public async Task<JsonNode> ReadAsync()
        {
            string line = (await reader.ReadLineAsync())!;
            Assert.That(await reader.ReadLineAsync(), Is.Empty);
            return JsonNode.Parse(line["data: ".Length..])!;
        }

        public ValueTask DisposeAsync()
        {
            reader.Dispose();
            response.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
