using System.Text.Json.Nodes;

namespace Synapse.Generated.Tests.Operations;

/// <summary>The request line and the body of each operation, with the values of the backend's documentation.</summary>
internal class SentRequestTests : ScriptedFixture
{
    private const string Uuid = "0b9de4a1-3c52-4c0c-9d5a-0c4f6f3c2b11";

    private static readonly DateTimeOffset Morning = new(2026, 11, 1, 9, 0, 0, TimeSpan.FromHours(9));

    private static readonly TestCaseData[] Requests =
    [
        Sends("POST /agents/agent-token-123/connect/", client => client.HealthCheckAgentAsync("agent-token-123")),
        Sends("GET /agents/?page=1&page_size=10", client => client.ListAgentsAsync(new ListAgentsQuery { Page = 1, PageSize = 10 })),
        Sends("GET /agents/?page_size=100", client => client.ListAllAgentsAsync().ToListAsync()),
        Sends(
            "GET /plugins/?category=neural_net&is_active=false&page=2&page_size=100",
            client => client.ListPluginsAsync(
                new ListPluginsQuery { Category = PluginCategory.NeuralNet, IsActive = false, Page = 2 })),
        Sends("GET /plugins/?page_size=100", client => client.ListAllPluginsAsync().ToListAsync()),
        Sends("GET /plugins/9007199254740993/", client => client.GetPluginAsync(9007199254740993)),
        Sends(
            "POST /plugins/",
            client => client.CreatePluginAsync(new CreatePluginRequest
            {
                Name = "My \"Custom\" <Plugin> & ü",
                Description = "사용자 정의 데이터 처리를 위한 플러그인",
                Category = null,
                Configuration = FreeFormJson.From(new { parameters = new { threshold = new { type = "float", @default = 0.5 } } }),
            }),
            """
            {"name": "My \"Custom\" <Plugin> & ü", "description": "사용자 정의 데이터 처리를 위한 플러그인",
             "configuration": {"parameters": {"threshold": {"type": "float", "default": 0.5}}}}
            """),
        Sends(
            "PUT /plugins/123/",
            client => client.UpdatePluginAsync(123, new UpdatePluginRequest { Version = "1.1.0", Author = null }),
            """{"version": "1.1.0", "author": null}"""),
        Sends("POST /plugins/123/run/", client => client.RunPluginAsync(123, new RunPluginRequest()), "{}"),
        Sends(
            "POST /plugins/123/run/",
            client => client.RunPluginAsync(123, new RunPluginRequest
            {
                Parameters = FreeFormJson.From(new { threshold = 0.8, max_items = 150, input_path = "/data/input/" }),
                Context = new JsonObject { ["project_id"] = 123, ["execution_mode"] = "batch" },
            }),
            """
            {"parameters": {"threshold": 0.8, "max_items": 150, "input_path": "/data/input/"},
             "context": {"project_id": 123, "execution_mode": "batch"}}
            """),
        Sends(
            "POST /plugins/yolo%20v8%2F%ED%95%9C%EA%B8%80/run/",
            client => client.RunPluginAsync("yolo v8/한글", new RunPluginRequest
            {
                Agent = 7,
                Action = "train",
                Params = FreeFormJson.From(new { epochs = 10 }),
                StorageId = 3,
                JobId = Guid.Parse(Uuid),
                Debug = true,
            }),
            $$"""{"agent": 7, "action": "train", "params": {"epochs": 10}, "storage_id": 3, "job_id": "{{Uuid}}", "debug": true}"""),
        Sends(
            "GET /plugin_releases/?plugin=123&page_size=100",
            client => client.ListAllPluginReleasesAsync(new ListPluginReleasesQuery { Plugin = 123 }).ToListAsync()),
        Sends("GET /plugin_releases/456/", client => client.GetPluginReleaseAsync(456)),
        Sends(
            "GET /plugin_releases/456/?expand=plugin",
            client => client.GetPluginReleaseAsync(456, new GetPluginReleaseQuery { Expand = [PluginReleaseExpand.Plugin] })),
        Sends($"GET /jobs/{Uuid}/", client => client.GetJobAsync(Guid.Parse(Uuid))),
        Sends(
            "GET /jobs/789/?expand=logs&expand=metrics&expand=result",
            client => client.GetJobAsync(789, new GetJobQuery { Expand = [JobExpand.Logs, JobExpand.Metrics, JobExpand.Result] })),
        Sends("GET /jobs/?page_size=100", client => client.ListJobsAsync()),
        Sends(
            "GET /jobs/?status=running&plugin=123&created_after=2026-11-01T09%3A00%3A00%2B09%3A00&user=456&page=2&page_size=50",
            client => client.ListJobsAsync(
                new ListJobsQuery { Status = "running", Plugin = 123, CreatedAfter = Morning, User = 456, Page = 2, PageSize = 50 })),
        Sends(
            "GET /jobs/?agent=7&action=train&limit=10&page_size=100",
            client => client.ListJobsAsync(new ListJobsQuery { Agent = 7, Action = "train", Limit = 10 })),
        Sends(
            "GET /jobs/?status=on%20hold%20%26%20more&created_after=2026-11-01T00%3A00%3A00.25Z&page_size=100",
            client => client.ListJobsAsync(
                new ListJobsQuery { Status = "on hold & more", CreatedAfter = Morning.ToUniversalTime().AddMilliseconds(250) })),
        Sends(
            "PATCH /jobs/789/",
            client => client.UpdateJobAsync(789, new UpdateJobRequest
            {
                Status = JobStatus.Running,
                Progress = 75,
                Metadata = FreeFormJson.From(new { current_step = "processing_images" }),
            }),
            """{"status": "running", "progress": 75, "metadata": {"current_step": "processing_images"}}"""),
        Sends(
            "PATCH /jobs/a-b/",
            client => client.UpdateJobAsync("a-b", new UpdateJobRequest
            {
                ProgressRecord = FreeFormJson.Parse("""{"train": 0.50}"""),
                ConsoleLogs = FreeFormJson.Parse("""["one", "two"]"""),
                Result = null,
            }),
            """{"progress_record": {"train": 0.50}, "console_logs": ["one", "two"], "result": null}"""),
        Sends("GET /jobs/789/console_logs/", client => client.ListJobConsoleLogsAsync(789)),
        Sends(
            "POST /logs/",
            client => client.CreateLogsAsync(
            [
                new LogEntry
                {
                    Message = "이미지 처리 완료",
                    Level = ConsoleLogLevel.Success,
                    Context = FreeFormJson.From(new { image = 42 }),
                    File = "data:text/plain;base64,aGVsbG8=",
                },
                new LogEntry { Message = "b" },
            ]),
            """
            [{"message": "이미지 처리 완료", "level": "success", "context": {"image": 42}, "file": "data:text/plain;base64,aGVsbG8="},
             {"message": "b"}]
            """),
        Sends(
            "POST /logs/",
            client => client.CreateLogsAsync(
            [
                new LogEntry
                {
                    Event = "metric",
                    Data = FreeFormJson.From(new { loss = 0.1 }),
                    Datetime = "2026-11-01 09:00:00.123456",
                    Job = Guid.Parse(Uuid),
                    Step = "train",
                    Message = null,
                },
                new LogEntry { Action = "done", Job = 789 },
            ]),
            $$"""
            [{"event": "metric", "data": {"loss": 0.1}, "datetime": "2026-11-01 09:00:00.123456", "job": "{{Uuid}}", "step": "train"},
             {"action": "done", "job": 789}]
            """),
        Sends("POST /logs/", client => client.CreateLogAsync(new LogEntry { Message = "a" }), """[{"message": "a"}]"""),
        Sends("GET /storages/", client => client.ListStoragesAsync()),
        Sends("GET /storages/123/?with_configuration=true", client => client.GetStorageAsync(123)),
        CreatesStorage(
            StorageProvider.AmazonS3,
            new AmazonS3StorageConfiguration { BucketName = "my-bucket", AccessKeyId = "KEY", SecretAccessKey = "SECRET" },
            "amazon_s3",
            """{"bucket_name": "my-bucket", "access_key_id": "KEY", "secret_access_key": "SECRET"}"""),
        CreatesStorage(
            "file_system",
            new FileSystemStorageConfiguration { BasePath = "/data/storage", Permissions = "755" },
            "file_system",
            """{"base_path": "/data/storage", "permissions": "755"}"""),
        CreatesStorage(StorageProvider.Sftp, new StorageConfiguration(FreeFormJson.From(new { port = 22 })), "sftp", """{"port": 22}"""),
        Sends(
            "POST /serve_applications/",
            client => client.CreateServeApplicationAsync(
                new CreateServeApplicationRequest { Name = "detector", PluginRelease = 456, Action = "inference", NumReplicas = 2 }),
            """{"name": "detector", "plugin_release": 456, "action": "inference", "num_replicas": 2}"""),
        Sends(
            "POST /serve_applications/",
            client => client.CreateServeApplicationAsync(new CreateServeApplicationRequest
            {
                Job = 789, Status = "RUNNING", Data = FreeFormJson.From(new { port = 8000 }), Name = null,
            }),
            """{"job": 789, "status": "RUNNING", "data": {"port": 8000}}"""),
        Sends(
            "GET /serve_applications/?plugin_code=yolo%20v8&agent=7&job__agent=8&page_size=100",
            client => client.ListServeApplicationsAsync(
                new ListServeApplicationsQuery { PluginCode = "yolo v8", Agent = 7, JobAgent = 8 })),
        Sends(
            "GET /serve_applications/?page=3&page_size=100",
            client => client.ListServeApplicationsAsync(new ListServeApplicationsQuery { Page = 3 })),
        Sends("GET /serve_applications/?page_size=100", client => client.ListAllServeApplicationsAsync().ToListAsync()),
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

    private static TestCaseData CreatesStorage(
        StorageProvider provider,
        StorageConfiguration configuration,
        string sentProvider,
        string sentConfiguration
    ) =>
        Sends(
            "POST /storages/",
            client => client.CreateStorageAsync(
                new CreateStorageRequest { Name = "s", Provider = provider, Category = "internal", Configuration = configuration }),
            $$"""{"name": "s", "provider": "{{sentProvider}}", "category": "internal", "configuration": {{sentConfiguration}}}""");
}
