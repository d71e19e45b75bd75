namespace Synapse.Generated.Tests.Operations;

/// <summary>
/// How values stand in paths, queries and bodies, whatever the machine's culture. Each operation with the values of the backend's
/// documentation is in the contracts (tests/Synapse.Contract.Tests).
/// </summary>
internal class SentRequestTests : ScriptedFixture
{
    private const string Uuid = "0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11";

    private static readonly DateTimeOffset Morning = new(2026, 11, 1, 9, 0, 0, TimeSpan.FromHours(9));

    private static readonly TestCaseData[] Requests =
    [
        Sends(
            "GET /plugins/?category=neural_net&is_active=false&page=2&page_size=100",
            client => client.ListPluginsAsync(new() { Category = PluginCategory.NeuralNet, IsActive = false, Page = 2 })),
        Sends("GET /plugins/9007199254740993/", client => client.GetPluginAsync(9007199254740993)),
        Sends(
            "POST /plugins/",
            client => client.CreatePluginAsync(new()
            {
                Name = "My \"Custom\" <Plugin> & ü",
                Category = null,
                Configuration = FreeFormJson.From(new { threshold = new { type = "float", @default = 0.5 } }),
            }),
            """{"name": "My \"Custom\" <Plugin> & ü", "configuration": {"threshold": {"type": "float", "default": 0.5}}}"""),
        Sends(
            "POST /plugins/yolo%20v8%2F%ED%95%9C%EA%B8%80/run/",
            client => client.RunPluginAsync(
                "yolo v8/한글", new() { Context = new JsonObject { ["mode"] = "batch" }, JobId = Guid.Parse(Uuid), Debug = true }),
            $$"""{"context": {"mode": "batch"}, "job_id": "{{Uuid}}", "debug": true}"""),
        Sends(
            "GET /jobs/?status=running&plugin=123&created_after=2026-11-01T09%3A00%3A00%2B09%3A00&user=456&page=2&page_size=50",
            client => client.ListJobsAsync(
                new() { Status = "running", Plugin = 123, CreatedAfter = Morning, User = 456, Page = 2, PageSize = 50 })),
        Sends(
            "GET /jobs/?status=on%20hold%20%26%20more&created_after=2026-11-01T00%3A00%3A00.25Z&page_size=100",
            client => client.ListJobsAsync(
                new() { Status = "on hold & more", CreatedAfter = Morning.ToUniversalTime().AddMilliseconds(250) })),
        Sends(
            "PATCH /jobs/a-b/",
            client => client.UpdateJobAsync("a-b", new()
            {
                Status = JobStatus.Running, Progress = 75.5, ProgressRecord = FreeFormJson.Parse("""{"train": 0.50}"""), Result = null,
            }),
            """{"status": "running", "progress": 75.5, "progress_record": {"train": 0.50}, "result": null}"""),
        Sends(
            "POST /logs/",
            client => client.CreateLogsAsync(
                [new() { Message = "b", Level = ConsoleLogLevel.Success }, new() { Event = "e", Job = Guid.Parse(Uuid), Message = null }]),
            $$"""[{"message": "b", "level": "success"}, {"event": "e", "job": "{{Uuid}}"}]"""),
        Sends(
            "GET /serve_applications/?plugin_code=yolo%20v8&agent=7&job__agent=8&page_size=100",
            client => client.ListServeApplicationsAsync(new() { PluginCode = "yolo v8", Agent = 7, JobAgent = 8 })),
    ];

    [TestCaseSource(nameof(Requests))]
    public async Task An_operation_sends(string line, Func<SynapseClient, Task> call, string? json)
    {
        // Every operation finds in it what it requires.
        Respond("""{"id": 1, "job_id": 1, "results": []}""", line.EndsWith("run/", StringComparison.Ordinal) ? 200 : 201);
        Respond("""{"id": 1, "results": []}""");

        await call(Client);

        RecordedRequest request = Request();
        Assert.That($"{request.Method} {request.Path}{(request.Query.Length > 0 ? "?" : "")}{request.Query}", Is.EqualTo(line));
        if (json is null)
        {
            Assert.That(request.Body, Is.Empty);
        }
        else
        {
            Assert.That(request.Headers["Content-Type"], Is.EqualTo("application/json"));
            Assert.That(JsonNode.DeepEquals(request.Json, JsonNode.Parse(json)), Is.True, request.Text);
        }
    }

    private static TestCaseData Sends(string line, Func<SynapseClient, Task> call, string? json = null) =>
        new TestCaseData(line, call, json).SetArgDisplayNames(line + json);
}
