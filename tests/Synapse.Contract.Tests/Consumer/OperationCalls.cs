using System.Text;
using Synapse.Generated;
using static System.Net.Http.HttpMethod;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>One request of every operation, for the errors that all of them have in common.</summary>
internal static class OperationCalls
{
    public const string Archive = "the archive of the plugin";

    public static IReadOnlyList<OperationCall> All { get; } =
    [
        new("list_agents", Get, "/agents/", client => client.ListAgentsAsync())
        {
            Complete = request => request.WithQuery("page_size", "100"),
        },
        new("health_check_agent", Post, "/agents/agent-token-123/connect/", client => client.HealthCheckAgentAsync("agent-token-123")),
        new("list_plugins", Get, "/plugins/", client => client.ListPluginsAsync())
        {
            Complete = request => request.WithQuery("page_size", "100"),
        },
        new("list_plugin_releases", Get, "/plugin_releases/", client => client.ListPluginReleasesAsync())
        {
            Complete = request => request.WithQuery("page_size", "100"),
        },
        new("create_plugin", Post, "/plugins/", client => client.CreatePluginAsync(new CreatePluginRequest { Name = "My Custom Plugin" }))
        {
            Complete = request => request.WithJsonBody(new { name = "My Custom Plugin" }),
        },
        new("get_plugin", Get, "/plugins/123/", client => client.GetPluginAsync(123)),
        new("update_plugin", Put, "/plugins/123/", client => client.UpdatePluginAsync(123, new UpdatePluginRequest { Version = "1.1.0" }))
        {
            Complete = request => request.WithJsonBody(new { version = "1.1.0" }),
        },
        new("run_plugin", Post, "/plugins/123/run/", client => client.RunPluginAsync(123, new RunPluginRequest { Debug = true }))
        {
            Complete = request => request.WithJsonBody(new { debug = true }),
        },
        new("create_plugin_release", Post, "/plugin_releases/", client => client.CreatePluginReleaseAsync(Release()))
        {
            Complete = request => request.WithForm(new("plugin", "123"), new("version", "2.0.0"), new("file", Archive, "plugin_v2.zip")),
        },
        new("get_plugin_release", Get, "/plugin_releases/456/", client => client.GetPluginReleaseAsync(456)),
        new("list_jobs", Get, "/jobs/", client => client.ListJobsAsync()) { Complete = request => request.WithQuery("page_size", "100") },
        .. OfJob(ContractName.Documented, Forms.DocumentedJob),
        .. OfJob(ContractName.Current, Forms.CurrentJob),
        new("create_logs", Post, "/logs/", client => client.CreateLogsAsync([new LogEntry { Message = "이미지 처리 완료" }]))
        {
            Complete = request => request.WithJsonBody(new[] { new { message = "이미지 처리 완료" } }),
        },
        new("list_storages", Get, "/storages/", client => client.ListStoragesAsync()),
        new("create_storage", Post, "/storages/", client => client.CreateStorageAsync(Storage(StorageProvider.Azure)))
        {
            Complete = request => request.WithJsonBody(new { name = "My Storage", provider = "azure" }),
        },
        new("get_storage", Get, "/storages/123/", client => client.GetStorageAsync(123))
        {
            Complete = request => request.WithQuery("with_configuration", "true"),
        },
        new("list_serve_applications", Get, "/serve_applications/", client => client.ListServeApplicationsAsync())
        {
            Complete = request => request.WithQuery("page_size", "100"),
        },
        new(
            "create_serve_application",
            Post,
            "/serve_applications/",
            client => client.CreateServeApplicationAsync(new CreateServeApplicationRequest { Name = "detector" })
        )
        {
            Complete = request => request.WithJsonBody(new { name = "detector" }),
        },
    ];

    public static CreatePluginReleaseRequest Release(string version = "2.0.0") => new()
    {
        Plugin = 123,
        Version = version,
        File = UploadFile.FromBytes(Encoding.UTF8.GetBytes(Archive), "plugin_v2.zip"),
    };

    public static CreateStorageRequest Storage(StorageProvider provider) => new() { Name = "My Storage", Provider = provider };

    private static OperationCall[] OfJob(string contract, string id) =>
        [
            new("get_job", Get, $"/jobs/{id}/", client => client.GetJobAsync(id)) { Contract = contract },
            new("update_job", Patch, $"/jobs/{id}/", client => client.UpdateJobAsync(id, new UpdateJobRequest { Progress = 75 }))
            {
                Contract = contract,
                Complete = request => request.WithJsonBody(new { progress = 75 }),
            },
            new("list_job_console_logs", Get, $"/jobs/{id}/console_logs/", client => client.ListJobConsoleLogsAsync(id))
            {
                Contract = contract,
            },
        ];
}
