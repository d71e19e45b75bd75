namespace Synapse.Emulator.Tests;

/// <summary>
/// A page of a foreign site whose name was made to resolve to the loopback address would otherwise come in with the well-known token.
/// </summary>
internal sealed class HostTests : EmulatorFixture
{
    [Test]
    public async Task A_foreign_host_name_is_403(
        [Values("", "jobs/", "emulator/", "emulator/console/app.js", "emulator/events/", "docs/", "openapi.yaml")] string path,
        [Values("evil.test", "evil.test:8765", "127.0.0.1.evil.test", "localhost.evil.test", "192.168.0.1")] string host)
    {
        Assert.That(await StatusAsync(path, host), Is.EqualTo(403));
        Assert.That(Emulator.Requests.Count, Is.Zero);
    }

    [TestCase("localhost")]
    [TestCase("LOCALHOST:1")]
    [TestCase("127.0.0.1")]
    [TestCase("127.8.8.8:80")]
    [TestCase("[::1]:80")]
    public async Task A_loopback_host_name_is_served(string host) => Assert.That(await StatusAsync("jobs/", host), Is.EqualTo(200));

    [Test]
    public async Task A_host_name_that_is_configured_is_served()
    {
        await RestartAsync(new SynapseEmulatorOptions { AllowedHosts = ["backend"] });
        Assert.That(
            (await StatusAsync("jobs/", "Backend:8765"), await StatusAsync("emulator/", "backend"), await StatusAsync("jobs/", "backend2")),
            Is.EqualTo((200, 200, 403)));
    }

    private async Task<int> StatusAsync(string path, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        return (await SendAsync(request)).Status;
    }
}
