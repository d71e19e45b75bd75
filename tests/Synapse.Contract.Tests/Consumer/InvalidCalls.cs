using Synapse.Generated;
using static System.Net.Http.HttpMethod;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>A request that every backend refuses as invalid, for each operation that checks its input.</summary>
internal static class InvalidCalls
{
    /// <summary>Lists of which a page is asked for that they do not have.</summary>
    public static IReadOnlyList<OperationCall> BeyondTheEnd { get; } =
    [
        Page99("list_agents", "/agents/", client => client.ListAgentsAsync(new() { Page = 99 })),
        Page99("list_plugins", "/plugins/", client => client.ListPluginsAsync(new() { Page = 99 })),
        Page99("list_plugin_releases", "/plugin_releases/", client => client.ListPluginReleasesAsync(new() { Page = 99 })),
        Page99("list_jobs", "/jobs/", client => client.ListJobsAsync(new() { Page = 99 })),
        Page99("list_serve_applications", "/serve_applications/", client => client.ListServeApplicationsAsync(new() { Page = 99 })),
        new("list_storages", Get, "/storages/", client => client.ListStoragesAsync(new RequestOptions().AddQuery("page", "99")))
        {
            Contract = ContractName.Current,
            Complete = request => request.WithQuery("page", "99"),
        },
    ];

    public static IReadOnlyList<(OperationCall Call, ProviderState State)> All { get; } =
    [
        (
            new(
                "health_check_agent",
                Post,
                "/agents/refused-agent-token/connect/",
                client => client.HealthCheckAgentAsync("refused-agent-token")
            )
            {
                InvalidField = "non_field_errors",
            },
            ProviderStates.AgentRefusesConnections("refused-agent-token")
        ),
        (
            new("create_plugin", Post, "/plugins/", client => client.CreatePluginAsync(new CreatePluginRequest { Name = "" }))
            {
                Complete = request => request.WithJsonBody(new { name = "" }),
                InvalidField = "name",
            },
            ProviderStates.NoData
        ),
        (
            new("update_plugin", Put, "/plugins/123/", client => client.UpdatePluginAsync(123, new UpdatePluginRequest { Name = "" }))
            {
                Complete = request => request.WithJsonBody(new { name = "" }),
                InvalidField = "name",
            },
            ProviderStates.PluginExists()
        ),
        (
            new(
                "run_plugin",
                Post,
                "/plugins/123/run/",
                client => client.RunPluginAsync(123, new RunPluginRequest { Parameters = FreeFormJson.Parse("[1]") })
            )
            {
                Complete = request => request.WithJsonBody(new { parameters = new[] { 1 } }),
                InvalidField = "parameters",
            },
            ProviderStates.PluginExists()
        ),
        (
            new(
                "create_plugin_release",
                Post,
                "/plugin_releases/",
                client => client.CreatePluginReleaseAsync(OperationCalls.Release(version: " "))
            )
            {
                Complete = request =>
                    request.WithForm(new("plugin", "123"), new("version", " "), new("file", OperationCalls.Archive, "plugin_v2.zip")),
                InvalidField = "version",
            },
            ProviderStates.PluginExists()
        ),
        (
            new("create_plugin", Post, "/plugins/", client => client.CreatePluginAsync(new() { Name = "My Custom Plugin" }))
            {
                Reason = "there is a plugin of this name",
                Complete = request => request.WithJsonBody(new { name = "My Custom Plugin" }),
            },
            ProviderStates.PluginExists()
        ),
        (
            new(
                "create_plugin_release",
                Post,
                "/plugin_releases/",
                client => client.CreatePluginReleaseAsync(OperationCalls.Release()))
            {
                Reason = "this version is released already",
                Complete = request =>
                    request.WithForm(new("plugin", "123"), new("version", "2.0.0"), new("file", OperationCalls.Archive, "plugin_v2.zip")),
            },
            ProviderStates.PluginReleaseExists()
        ),
        (
            new("list_plugins", Get, "/plugins/", client => client.ListPluginsAsync())
            {
                Contract = ContractName.Tolerated,
                Complete = request => request.WithQuery("page_size", "100"),
            },
            ProviderStates.RefusedAsAWhole
        ),
        (
            new("list_plugin_releases", Get, "/plugin_releases/", client => client.ListPluginReleasesAsync(new() { Plugin = 999 }))
            {
                Complete = request => request.WithQuery("plugin", "999").WithQuery("page_size", "100"),
                InvalidField = "plugin",
            },
            ProviderStates.NoData
        ),
        (
            new("list_serve_applications", Get, "/serve_applications/", client => client.ListServeApplicationsAsync(new() { Agent = 999 }))
            {
                Complete = request => request.WithQuery("agent", "999").WithQuery("page_size", "100"),
                InvalidField = "agent",
            },
            ProviderStates.NoData
        ),
        (
            new("list_jobs", Get, "/jobs/", client => client.ListJobsAsync(new ListJobsQuery { Status = "paused" }))
            {
                Complete = request => request.WithQuery("status", "paused").WithQuery("page_size", "100"),
                InvalidField = "status",
            },
            ProviderStates.NoData
        ),
        (OfJob(ContractName.Documented, Forms.DocumentedJob), ProviderStates.JobRuns(Forms.DocumentedJob)),
        (OfJob(ContractName.Current, Forms.CurrentJob), ProviderStates.JobRuns(Forms.CurrentJob)),
        (
            new("create_logs", Post, "/logs/", client => client.CreateLogsAsync([new LogEntry { Message = "" }]))
            {
                Complete = request => request.WithJsonBody(new[] { new { message = "" } }),
                InvalidField = "message",
                IsArrayRefused = true,
            },
            ProviderStates.NoData
        ),
        (
            new("create_storage", Post, "/storages/", client => client.CreateStorageAsync(OperationCalls.Storage("tape")))
            {
                Complete = request => request.WithJsonBody(new { name = "My Storage", provider = "tape" }),
                InvalidField = "provider",
            },
            ProviderStates.NoData
        ),
        (
            new(
                "create_serve_application",
                Post,
                "/serve_applications/",
                client => client.CreateServeApplicationAsync(new CreateServeApplicationRequest { NumReplicas = 0 })
            )
            {
                Complete = request => request.WithJsonBody(new { num_replicas = 0 }),
                InvalidField = "num_replicas",
            },
            ProviderStates.NoData
        ),
    ];

    private static OperationCall Page99(string id, string path, Func<SynapseClient, Task> call) => new(id, Get, path, call)
    {
        Complete = request => request.WithQuery("page", "99").WithQuery("page_size", "100"),
    };

    private static OperationCall OfJob(string contract, string id) =>
        new("update_job", Patch, $"/jobs/{id}/", client => client.UpdateJobAsync(id, new UpdateJobRequest { Status = "paused" }))
        {
            Contract = contract,
            Complete = request => request.WithJsonBody(new { status = "paused" }),
            InvalidField = "status",
        };
}
