using System.Text;

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
    public async Task A_path_is_recorded_as_it_was_sent()
    {
        await PostAsync("agents/a%2Fb/connect/", "");
        Assert.That(Emulator.Requests.ToList()[0].Path, Is.EqualTo("/agents/a%2Fb/connect/"));
    }

    [Test]
    public async Task The_pages_of_the_emulator_itself_are_not_recorded()
    {
        await GetAsync("emulator/");
        await GetAsync("openapi.yaml");
        Assert.That(Emulator.Requests.Count, Is.Zero);
    }
}
