using Synapse.Generated;
using static System.Net.Http.HttpMethod;

namespace Synapse.Contract.Tests.Consumer;

/// <summary>A request that every backend refuses as invalid, for each operation that checks its input.</summary>
internal static class InvalidCalls
{
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
            new("list_jobs", Get, "/jobs/", client => client.ListJobsAsync(new ListJobsOptions { Status = "paused" }))
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

    private static OperationCall OfJob(string contract, string id) =>
        new("update_job", Patch, $"/jobs/{id}/", client => client.UpdateJobAsync(id, new UpdateJobRequest { Status = "paused" }))
        {
            Contract = contract,
            Complete = request => request.WithJsonBody(new { status = "paused" }),
            InvalidField = "status",
        };
}
