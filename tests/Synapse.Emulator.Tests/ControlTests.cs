using System.Text.Json.Nodes;

namespace Synapse.Emulator.Tests;

internal sealed class ControlTests : EmulatorFixture
{
    [SetUp]
    public void ComeWithoutCredentials() => Client.DefaultRequestHeaders.Clear();

    [Test]
    public async Task Faults_are_added_listed_and_cleared()
    {
        ApiResponse added = await PostAsync("emulator/faults/", """
            {"method": "GET", "path": "/jobs/", "times": 2, "kind": "response",
             "delay": 0.5, "status": 503, "headers": {"Retry-After": "1"}, "body": "{}"}
            """);
        Assert.That(added.Status, Is.EqualTo(201));
        Assert.That((await GetAsync("emulator/faults/")).Json[0]!["headers"]!["Retry-After"]!.GetValue<string>(), Is.EqualTo("1"));
        Assert.That(Emulator.Faults.Waiting.Single().Delay, Is.EqualTo(TimeSpan.FromSeconds(0.5)));
        Assert.That((await SendAsync(new HttpRequestMessage(HttpMethod.Delete, "emulator/faults/"))).Status, Is.EqualTo(204));
        Assert.That(Emulator.Faults.Waiting, Is.Empty);
    }

    [TestCase("emulator/faults/", """{"kind": "earthquake"}""")]
    [TestCase("emulator/faults/", """{"colour": "red"}""")]
    [TestCase("emulator/faults/", """{"times": 0}""")]
    [TestCase("emulator/faults/", "[]")]
    [TestCase("emulator/jobs/next_script/", """{"steps": 0}""")]
    [TestCase("emulator/jobs/seed/", """{"count": "many"}""")]
    public async Task What_makes_no_sense_is_400(string path, string body) =>
        Assert.That((await PostAsync(path, body)).Status, Is.EqualTo(400));

    [Test]
    public async Task Requests_are_listed_and_cleared()
    {
        await GetAsync("jobs/?user=1");
        JsonNode request = (await GetAsync("emulator/requests/")).Json[0]!;
        Assert.That((request["path"]!.GetValue<string>(), request["query"]!.GetValue<string>()), Is.EqualTo(("/jobs/", "?user=1")));
        await SendAsync(new HttpRequestMessage(HttpMethod.Delete, "emulator/requests/"));
        Assert.That(Emulator.Requests.Count, Is.Zero);
    }

    [Test]
    public async Task Jobs_are_scripted_and_advanced()
    {
        await PostAsync(
            "emulator/jobs/next_script/",
            """{"outcome": "failed", "steps": 1, "step_interval": "manual", "result": {"error": "이유"}}"""
        );
        string id = await StartJobWithCredentialsAsync();
        ApiResponse advanced = await PostAsync($"emulator/jobs/{id}/advance/", """{"steps": 1}""");
        ApiResponse finished = await PostAsync($"emulator/jobs/{id}/finish/", "");
        ApiResponse logged = await PostAsync($"emulator/jobs/{id}/logs/", """[{"message": "끝난 뒤"}]""");
        Assert.Multiple(() =>
        {
            Assert.That(advanced.Json["status"]!.GetValue<string>(), Is.EqualTo("running"));
            Assert.That(finished.Json["result"]!["error"]!.GetValue<string>(), Is.EqualTo("이유"));
            Assert.That(logged.Status, Is.EqualTo(200));
        });
    }

    [Test]
    public async Task The_default_script_is_set_and_shown()
    {
        Assert.That((await PutAsync("emulator/jobs/default_script/", """{"steps": 9, "step_interval": 2.5}""")).Status, Is.EqualTo(204));
        JsonNode script = (await GetAsync("emulator/jobs/default_script/")).Json;
        Assert.That((script["steps"]!.GetValue<int>(), script["step_interval"]!.GetValue<double>()), Is.EqualTo((9, 2.5)));
    }

    [Test]
    public async Task Jobs_are_seeded_and_documents_are_put()
    {
        await PostAsync("emulator/jobs/seed/", """{"count": 12, "plugin": 3}""");
        ApiResponse put = await PutAsync("emulator/data/plugin_releases/", """{"id": 456, "plugin": 123, "version": "1"}""");
        Assert.That(put.Status, Is.EqualTo(200));
        Assert.That((await PutAsync("emulator/data/dinosaurs/", "{}")).Status, Is.EqualTo(404));
        UseCredentials();
        Assert.That((await GetAsync("jobs/")).Json["count"]!.GetValue<int>(), Is.EqualTo(12));
        Assert.That((await GetAsync("plugin_releases/456/")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task Runs_are_counted_and_reset()
    {
        await StartJobWithCredentialsAsync();
        Assert.That((await GetAsync("emulator/")).Json["run_count"]!.GetValue<int>(), Is.EqualTo(1));
        await PostAsync("emulator/reset/", "");
        Assert.That((await GetAsync("emulator/")).Json["run_count"]!.GetValue<int>(), Is.Zero);
    }

    [Test]
    public async Task A_web_page_may_not_control_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "emulator/requests/");
        request.Headers.Add("Origin", "http://evil.example");
        Assert.That((await SendAsync(request)).Status, Is.EqualTo(403));
    }

    private async Task<string> StartJobWithCredentialsAsync()
    {
        UseCredentials();
        string id = await StartJobAsync();
        Client.DefaultRequestHeaders.Clear();
        return id;
    }

    private void UseCredentials() => Client.DefaultRequestHeaders.Add("Synapse-Access-Token", "Token " + Emulator.Credentials.AccessToken);
}
