using System.Text;
using Synapse.Emulator.Changes;

namespace Synapse.Emulator.Tests;

internal sealed class RequestLogTests : EmulatorFixture
{
    protected override SynapseEmulatorOptions Options => new() { RecordedBodyBytes = 10 };

    [Test]
    public async Task Requests_are_recorded_in_order_with_the_beginning_of_their_bodies()
    {
        await GetAsync("jobs/?user=1&user=%ED%95%9C");
        await PostAsync("plugins/", """{"name": "recorded"}""");
        RecordedRequest get = Emulator.Requests.ToList()[0];
        RecordedRequest post = Emulator.Requests.ToList()[1];
        Assert.Multiple(() =>
        {
            Assert.That((get.Method, get.Path, get.Query), Is.EqualTo(("GET", "/jobs/", "?user=1&user=%ED%95%9C")));
            Assert.That(get.Header("synapse-access-token"), Is.EqualTo("Token " + Emulator.Credentials.AccessToken));
            Assert.That(Encoding.UTF8.GetString(post.Body.Span), Is.EqualTo("{\"name\": \""));
            Assert.That(post.BodyLength, Is.EqualTo(20));
        });
    }

    [Test]
    public void The_number_of_requests_is_bounded_and_the_newest_stay()
    {
        var log = new RequestLog(new SynapseEmulatorOptions(), new EmulatorChanges());
        for (int i = 0; i < 100_000; i++)
        {
            log.Add(Request($"/{i}/"));
        }

        Assert.Multiple(() =>
        {
            Assert.That((log.Count, log.Forgotten), Is.EqualTo((10_000, 90_000)));
            Assert.That(log.ToList()[^1].Path, Is.EqualTo("/99999/"));
        });
    }

    [Test]
    public void The_bytes_of_requests_and_their_bodies_are_bounded()
    {
        var log = new RequestLog(new SynapseEmulatorOptions { MaxRecordedBytes = 100_000 }, new EmulatorChanges());
        for (int i = 0; i < 100; i++)
        {
            RecordedRequest request = Request("/");
            log.Add(request);
            log.AddBody(request, new byte[6_000]);
            log.AddBody(request, new byte[6_000]);
        }

        Assert.That(log.Count, Is.InRange(5, 10));
        log.Clear();
        Assert.That((log.Count, log.Forgotten), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task A_path_is_recorded_as_it_was_sent()
    {
        await PostAsync("agents/a%2Fb/connect/", "");
        Assert.That(Emulator.Requests.ToList()[0].Path, Is.EqualTo("/agents/a%2Fb/connect/"));
    }

    private static RecordedRequest Request(string path) => new("GET", path, "", [], DateTimeOffset.UnixEpoch, bodyLimit: 10_000);

    [Test]
    public async Task The_pages_of_the_emulator_itself_are_not_recorded()
    {
        await GetAsync("emulator/");
        await GetAsync("openapi.yaml");
        Assert.That(Emulator.Requests.Count, Is.Zero);
    }
}
