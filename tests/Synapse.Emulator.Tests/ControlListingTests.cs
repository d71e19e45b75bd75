using System.Text.Json.Nodes;

namespace Synapse.Emulator.Tests;

/// <summary>What the control endpoints show to the console.</summary>
internal sealed class ControlListingTests : EmulatorFixture
{
    [Test]
    public async Task Jobs_are_listed_in_windows_and_filtered_without_being_recorded()
    {
        await PostAsync("emulator/jobs/seed/", """{"count": 25, "plugin": 3}""");
        JsonNode page = (await GetAsync("emulator/jobs/?offset=20&limit=10")).Json;
        Assert.That((page["count"]!.GetValue<int>(), page["results"]!.AsArray().Count), Is.EqualTo((25, 5)));
        Assert.That((await GetAsync("emulator/jobs/?status=failed")).Json["count"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That(Emulator.Requests.Count, Is.Zero);
    }

    [TestCase("emulator/jobs/?limit=0")]
    [TestCase("emulator/jobs/?limit=501")]
    [TestCase("emulator/jobs/?offset=-1")]
    [TestCase("emulator/data/plugins/?limit=many")]
    [TestCase("emulator/data/plugin_releases/?plugin=many")]
    [TestCase("emulator/jobs/?status=none")]
    public async Task A_window_that_makes_no_sense_is_400(string path) => Assert.That((await GetAsync(path)).Status, Is.EqualTo(400));

    [TestCase("emulator/data/jobs/")]
    [TestCase("emulator/data/dinosaurs/")]
    [TestCase("emulator/data/plugins/999/")]
    [TestCase("emulator/jobs/999/")]
    [TestCase("emulator/requests/999/")]
    public async Task What_is_not_there_is_404(string path) => Assert.That((await GetAsync(path)).Status, Is.EqualTo(404));

    [Test]
    public async Task A_job_is_shown_with_its_simulation_and_its_log()
    {
        string id = await StartJobAsync("""{"simulate": {"steps": 3, "log_lines": [{"message": "one"}, {"message": "two"}]}}""");
        await PostAsync($"emulator/jobs/{id}/advance/", """{"steps": 3}""");
        JsonNode job = (await GetAsync($"emulator/jobs/{id}/")).Json;
        JsonNode log = (await GetAsync($"emulator/jobs/{id}/logs/?limit=1")).Json;
        Assert.That(
            (job["state"]!.ToString(), job["step"]!.GetValue<int>(), job["steps"]!.GetValue<int>(), job["is_terminal"]!.GetValue<bool>()),
            Is.EqualTo(("running", 3, 3, false)));
        Assert.That((log["count"]!.GetValue<int>(), log["results"]![0]!["message"]!.ToString()), Is.EqualTo((1, "one")));
    }

    [Test]
    public async Task A_job_is_failed_wherever_it_is()
    {
        string id = await StartJobAsync("""{"simulate": {"result": {"a": 1}}}""");
        await PostAsync($"emulator/jobs/{id}/advance/", """{"steps": 2}""");
        JsonNode failed = (await PostAsync($"emulator/jobs/{id}/fail/", "")).Json;
        Assert.That(failed["status"]!.ToString(), Is.EqualTo("failed"));
        Assert.That((failed["result"]!["a"], failed["result"]!["error"] is null), Is.EqualTo(((JsonNode?)null, false)));
        JsonNode again = (await PostAsync($"emulator/jobs/{id}/finish/", "")).Json;
        Assert.That(JsonNode.DeepEquals(again["modified"], failed["modified"]));
    }

    [Test]
    public async Task A_job_that_has_ended_is_not_failed()
    {
        string id = await StartJobAsync();
        await PostAsync($"emulator/jobs/{id}/finish/", "");
        Assert.That((await PostAsync($"emulator/jobs/{id}/fail/", "")).Json["status"]!.ToString(), Is.EqualTo("completed"));
    }

    [Test]
    public async Task Secrets_of_a_storage_are_masked()
    {
        ApiResponse created = await PostAsync("storages/", """
            {"name": "s", "provider": "minio", "configuration": {"bucket_name": "b", "port": 9000, "endpoint": "https://user:hidden@host/",
             "secret_key": "hidden", "unknown": "hidden", "region": {"password": "hidden"}, "paths": ["hidden"], "verify": [true]}}
            """);
        ApiResponse shown = await GetAsync($"emulator/data/storages/{created.Json["id"]}/");
        Assert.That(shown.Body, Does.Not.Contain("hidden"));
        Assert.That((await GetAsync("emulator/data/storages/")).Body, Does.Not.Contain("hidden"));
        JsonNode configuration = shown.Json["configuration"]!;
        Assert.That((configuration["bucket_name"]!.ToString(), configuration["port"]!.GetValue<int>()), Is.EqualTo(("b", 9000)));
        Assert.That(configuration["verify"]![0]!.GetValue<bool>(), Is.True);
    }

    [Test]
    public async Task Tokens_of_agents_are_masked() =>
        Assert.That((await GetAsync("emulator/data/agents/")).Body, Does.Not.Contain(Emulator.Credentials.AgentToken));

    [Test]
    public async Task Recent_requests_have_status_and_duration_and_their_bodies_on_demand()
    {
        await PostAsync("plugins/", """{"name": "a"}""");
        await GetAsync("jobs/999/");
        JsonArray recent = (await GetAsync("emulator/requests/recent/")).Json["results"]!.AsArray();
        Assert.That((recent[0]!["status"]!.GetValue<int>(), recent[1]!["status"]!.GetValue<int>()), Is.EqualTo((404, 201)));
        Assert.That(recent[0]!["duration"]!.GetValue<double>(), Is.Not.Negative);
        Assert.That(recent[1]!["body"], Is.Null);
        ApiResponse detail = await GetAsync($"emulator/requests/{recent[1]!["id"]}/");
        Assert.That(detail.Json["body"]!.ToString(), Is.EqualTo("""{"name": "a"}"""));
        Assert.That(detail.Body, Does.Not.Contain(Emulator.Credentials.AccessToken));
        JsonNode failed = (await GetAsync("emulator/requests/recent/?failed=true")).Json;
        Assert.That((failed["count"]!.GetValue<int>(), failed["results"]![0]!["path"]!.ToString()), Is.EqualTo((1, "/jobs/999/")));
    }

    [TestCase(FaultKind.Response, 503)]
    [TestCase(FaultKind.Delay, 200)]
    [TestCase(FaultKind.ResetBeforeRead, null)]
    [TestCase(FaultKind.ResetAfterExecution, null)]
    [TestCase(FaultKind.TruncateBody, 200)]
    public async Task A_request_that_a_fault_struck_says_so(FaultKind kind, int? status)
    {
        Emulator.Faults.Add(new EmulatorFault { Kind = kind });
        try
        {
            await GetAsync("jobs/");
        }
        catch (HttpRequestException)
        {
            // That is what most of the kinds are for.
        }

        await using (Emulator)
        {
            // Stopping waits for the request to end, whichever side notices the closed connection first.
        }

        RecordedRequest request = Emulator.Requests.ToList()[0];
        Assert.That((request.Status, request.Fault, request.Duration is not null), Is.EqualTo((status, (FaultKind?)kind, true)));
    }

    [Test]
    public async Task The_status_is_there_as_soon_as_the_response_is()
    {
        await GetAsync("jobs/");
        Assert.That(Emulator.Requests.ToList()[0].Status, Is.EqualTo(200));
    }

    [Test]
    public async Task One_fault_of_several_is_removed()
    {
        await PostAsync("emulator/faults/", """{"path": "/a/"}""");
        await PostAsync("emulator/faults/", """{"path": "/b/"}""");
        JsonNode first = (await GetAsync("emulator/faults/")).Json[0]!;
        using var remove = new HttpRequestMessage(HttpMethod.Delete, $"emulator/faults/{first["id"]}/");
        Assert.That((await SendAsync(remove)).Status, Is.EqualTo(204));
        Assert.That(Emulator.Faults.Waiting.Single().Path, Is.EqualTo("/b/"));
        Assert.That((await PostAsync("emulator/faults/", first.ToJsonString())).Status, Is.EqualTo(201), "what was listed can be added");
    }

    [TestCase(EmulatorForm.Documented, "documented", "entries", 1)]
    [TestCase(EmulatorForm.Current, "current", "page", 2)]
    public async Task The_connection_says_which_form_is_spoken(EmulatorForm form, string name, string logs, int tails)
    {
        await RestartAsync(new SynapseEmulatorOptions { Form = form, Credentials = new() { AccessToken = "own 'token\"" } });
        JsonNode shown = (await GetAsync("emulator/connection/")).Json;
        Assert.That(
            (shown["form"]!.ToString(), shown["console_logs"]!.ToString(), shown["tails"]!.AsArray().Count),
            Is.EqualTo((name, logs, tails)));
        Assert.That(shown["base_url"]!.ToString(), Is.EqualTo(Emulator.BaseAddress.ToString()));
        Assert.That(shown["credentials"]!["access_token"]!.ToString(), Is.EqualTo("own 'token\""));
    }
}
