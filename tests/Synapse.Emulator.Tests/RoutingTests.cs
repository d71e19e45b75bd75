using System.Text;

namespace Synapse.Emulator.Tests;

internal sealed class RoutingTests : EmulatorFixture
{
    [TestCase("Jobs/")]
    [TestCase("jobs//")]
    [TestCase("")]
    [TestCase("nothing/")]
    public async Task A_path_that_leads_nowhere_is_404(string path)
    {
        Assert.That((await GetAsync(path)).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task A_path_without_its_last_slash_is_sent_to_the_one_with_it([Values("GET", "POST")] string method)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = Emulator.BaseAddress };
        using HttpResponseMessage moved = await http.SendAsync(new HttpRequestMessage(new HttpMethod(method), "plugins?page=1"));
        Assert.That(((int)moved.StatusCode, moved.Headers.Location?.OriginalString), Is.EqualTo((301, "/plugins/?page=1")));
    }

    [Test]
    public async Task Head_says_what_get_would()
    {
        ApiResponse get = await GetAsync("jobs/");
        ApiResponse head = await SendAsync(new HttpRequestMessage(HttpMethod.Head, "jobs/"));
        Assert.That(
            (head.Status, head.Body, head.ContentHeaders.ContentLength),
            Is.EqualTo((200, "", get.ContentHeaders.ContentLength)));
    }

    [TestCase("GET", "plugins/999/")]
    [TestCase("GET", "plugins/none/")]
    [TestCase("PUT", "plugins/999/")]
    [TestCase("POST", "plugins/999/run/")]
    [TestCase("GET", "plugin_releases/999/")]
    [TestCase("GET", "storages/999/")]
    [TestCase("GET", "jobs/999/")]
    [TestCase("PATCH", "jobs/999/")]
    [TestCase("PATCH", "jobs/0e6b1e5e-3a1f-4f5e-9a39-1d0c2a2b7c11/")]
    [TestCase("GET", "jobs/999/console_logs/")]
    [TestCase("GET", "jobs/999/tail_console_logs/")]
    [TestCase("POST", "emulator/jobs/999/advance/")]
    [TestCase("POST", "emulator/jobs/999/finish/")]
    [TestCase("POST", "emulator/jobs/999/logs/")]
    public async Task What_does_not_exist_is_404(string method, string path)
    {
        ApiResponse response = await SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.That((response.Status, response.Detail), Is.EqualTo((404, "Not found.")));
    }

    [Test]
    public async Task Another_method_is_405_with_the_allowed_ones()
    {
        ApiResponse response = await SendAsync(new HttpRequestMessage(HttpMethod.Delete, "storages/"));
        Assert.Multiple(() =>
        {
            Assert.That(response.Status, Is.EqualTo(405));
            Assert.That(response.ContentHeaders.Allow, Is.EquivalentTo(["GET", "POST"]));
            Assert.That(response.Detail, Is.EqualTo("Method \"DELETE\" not allowed."));
        });
    }

    [TestCase("{\"name\": ")]
    [TestCase("not json")]
    [TestCase("{\"name\": \"\\ud800\"}")]
    [TestCase("{\"name\": \"a\", \"configuration\": {\"\\udc00\": 1}}")]
    public async Task Malformed_json_is_400(string body)
    {
        ApiResponse response = await PostAsync("plugins/", body);
        Assert.Multiple(() =>
        {
            Assert.That(response.Status, Is.EqualTo(400));
            Assert.That(response.Detail, Does.StartWith("JSON parse error - "));
        });
    }

    [Test]
    public async Task A_body_that_is_not_utf8_is_400()
    {
        using var content = new ByteArrayContent([(byte)'"', 0xff, (byte)'"']);
        content.Headers.ContentType = new("application/json");
        Assert.That((await SendAsync(new HttpRequestMessage(HttpMethod.Post, "plugins/") { Content = content })).Status, Is.EqualTo(400));
    }

    [TestCase("plugins/")]
    [TestCase("plugin_releases/")]
    public async Task Another_media_type_is_415(string path)
    {
        using var content = new StringContent("a", Encoding.UTF8, "text/plain");
        Assert.That((await SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content })).Status, Is.EqualTo(415));
    }

    [Test]
    public void It_listens_on_the_loopback_address_alone() => Assert.That(Emulator.BaseAddress.Host, Is.EqualTo("127.0.0.1"));
}
