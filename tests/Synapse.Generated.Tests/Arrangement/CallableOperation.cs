namespace Synapse.Generated.Tests.Arrangement;

/// <summary>An operation as a caller calls it. What may be repeated is what the contract marks so.</summary>
internal sealed record CallableOperation(string Id, string Answer, Func<SynapseClient, RequestOptions?, Task> Call)
{
    private const string One = """{"id": 1}""";
    private const string Page = """{"count": 0, "next": null, "previous": null, "results": []}""";

    private static readonly CreateStorageRequest Storage = new()
    {
        Name = "n",
        Provider = StorageProvider.AmazonS3,
        Configuration = new AmazonS3StorageConfiguration { SecretAccessKey = "storage-secret-123" },
    };

    public static IEnumerable<CallableOperation> All { get; } =
    [
        new("health_check_agent", "{}", (client, options) => client.HealthCheckAgentAsync("agent-token-123", options)),
        new("list_agents", Page, (client, options) => client.ListAgentsAsync(options: options)),
        new("list_plugins", Page, (client, options) => client.ListPluginsAsync(options: options)),
        new("get_plugin", One, (client, options) => client.GetPluginAsync(1, options)),
        new("create_plugin", One, (client, options) => client.CreatePluginAsync(new() { Name = "n" }, options)),
        new("update_plugin", One, (client, options) => client.UpdatePluginAsync(1, new() { Version = "2" }, options)),
        new("run_plugin", """{"job_id": 1}""", (client, options) => client.RunPluginAsync(1, new(), options)),
        new("get_plugin_release", One, (client, options) => client.GetPluginReleaseAsync(1, options: options)),
        new("list_plugin_releases", Page, (client, options) => client.ListPluginReleasesAsync(options: options)),
        new("create_plugin_release", One, (client, options) => client.CreatePluginReleaseAsync(Uploads.Release(), options: options)),
        new("get_job", One, (client, options) => client.GetJobAsync(1, options: options)),
        new("list_jobs", Page, (client, options) => client.ListJobsAsync(options: options)),
        new("update_job", One, (client, options) => client.UpdateJobAsync(1, new() { Progress = 75 }, options)),
        new("list_job_console_logs", "[]", (client, options) => client.ListJobConsoleLogsAsync(1, options)),
        new("create_logs", "[]", (client, options) => client.CreateLogsAsync([new() { Message = "m" }], options)),
        new("list_storages", "[]", (client, options) => client.ListStoragesAsync(options)),
        new("get_storage", One, (client, options) => client.GetStorageAsync(1, options)),
        new("create_storage", One, (client, options) => client.CreateStorageAsync(Storage, options)),
        new("create_serve_application", One, (client, options) => client.CreateServeApplicationAsync(new(), options)),
        new("list_serve_applications", Page, (client, options) => client.ListServeApplicationsAsync(options: options)),
    ];

    public bool IsRepeatable => Description.Retry == RetryMark.Safe;

    public int Status => Description.SuccessStatus;

    private OperationDescription Description => SynapseClient.Operations.Single(operation => operation.Id == Id);

    public static IEnumerable<CallableOperation> Repeatable => All.Where(operation => operation.IsRepeatable);

    public static IEnumerable<CallableOperation> Unrepeatable => All.Where(operation => !operation.IsRepeatable);

    public override string ToString() => Id;
}
