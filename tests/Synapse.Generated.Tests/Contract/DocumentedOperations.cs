namespace Synapse.Generated.Tests.Contract;

/// <summary>All operations, written out: not read from the contract, so that the contract can be held against them.</summary>
internal static class DocumentedOperations
{
    /// <summary>The operations whose requests or answers hold tokens or the configuration of a storage.</summary>
    public static IReadOnlyList<string> Sensitive { get; } =
    ["create_storage", "get_storage", "health_check_agent", "list_agents", "list_storages"];

    public static IReadOnlyList<DocumentedOperation> All { get; } =
    [
        new("health_check_agent", "POST", "/agents/{token}/connect/", 200, "AgentHealth", [400, 401, 403, 404, 429, 503], "safe")
        {
            PathParameters = ["token string"],
        },
        new("list_agents", "GET", "/agents/", 200, "AgentPage", [401, 403, 404, 429, 503], "safe")
        {
            Query = ["page int32", "page_size int32"],
        },
        new("list_plugins", "GET", "/plugins/", 200, "PluginPage", [400, 401, 403, 404, 429, 503], "safe")
        {
            Query = ["category PluginCategory", "is_active boolean", "page int32", "page_size int32"],
        },
        new("get_plugin", "GET", "/plugins/{id}/", 200, "Plugin", [401, 403, 404, 429, 503], "safe") { PathParameters = ["id int64"] },
        new("create_plugin", "POST", "/plugins/", 201, "Plugin", [400, 401, 403, 429, 503], "never")
        {
            Body = "application/json CreatePluginRequest",
        },
        new("update_plugin", "PUT", "/plugins/{id}/", 200, "Plugin", [400, 401, 403, 404, 429, 503], "safe")
        {
            PathParameters = ["id int64"],
            Body = "application/json UpdatePluginRequest",
        },
        new("run_plugin", "POST", "/plugins/{id}/run/", 200, "RunPluginResult", [400, 401, 403, 404, 429, 503], "never")
        {
            PathParameters = ["id PluginRef"],
            Body = "application/json RunPluginRequest",
        },
        new("get_plugin_release", "GET", "/plugin_releases/{id}/", 200, "PluginRelease", [401, 403, 404, 429, 503], "safe")
        {
            PathParameters = ["id int64"],
            Query = ["expand array of PluginReleaseExpand"],
        },
        new("list_plugin_releases", "GET", "/plugin_releases/", 200, "PluginReleasePage", [400, 401, 403, 404, 429, 503], "safe")
        {
            Query = ["plugin int64", "page int32", "page_size int32"],
        },
        new("create_plugin_release", "POST", "/plugin_releases/", 201, "PluginRelease", [400, 401, 403, 413, 429, 503], "never")
        {
            Body = "multipart/form-data CreatePluginReleaseRequest",
        },
        new("get_job", "GET", "/jobs/{id}/", 200, "Job", [401, 403, 404, 429, 503], "safe")
        {
            PathParameters = ["id JobId"],
            Query = ["expand array of JobExpand"],
        },
        new("list_jobs", "GET", "/jobs/", 200, "JobPage", [400, 401, 403, 404, 429, 503], "safe")
        {
            Query =
            [
                "status JobStatus", "plugin int64", "created_after date-time", "user int64", "agent int64", "action string", "limit int32",
                "page int32", "page_size int32",
            ],
        },
        new("update_job", "PATCH", "/jobs/{id}/", 200, "Job", [400, 401, 403, 404, 429, 503], "safe")
        {
            PathParameters = ["id JobId"],
            Body = "application/json UpdateJobRequest",
        },
        new("list_job_console_logs", "GET", "/jobs/{id}/console_logs/", 200, "ConsoleLogPage", [401, 403, 404, 429, 503], "safe")
        {
            PathParameters = ["id JobId"],
        },
        new("tail_job_console_logs", "GET", "/jobs/{id}/tail_console_logs/", 200, "string", [401, 403, 404, 429, 503], "safe")
        {
            PathParameters = ["id JobId"],
        },
        new("create_logs", "POST", "/logs/", 201, "CreatedLogs", [400, 401, 403, 413, 429, 503], "never")
        {
            Body = "application/json LogEntries",
        },
        new("list_storages", "GET", "/storages/", 200, "StoragePage", [401, 403, 404, 429, 503], "safe"),
        new("get_storage", "GET", "/storages/{id}/", 200, "Storage", [401, 403, 404, 429, 503], "safe")
        {
            PathParameters = ["id int64"],
            Query = ["with_configuration string required"],
        },
        new("create_storage", "POST", "/storages/", 201, "Storage", [400, 401, 403, 429, 503], "never")
        {
            Body = "application/json CreateStorageRequest",
        },
        new("create_serve_application", "POST", "/serve_applications/", 201, "ServeApplication", [400, 401, 403, 429, 503], "never")
        {
            Body = "application/json CreateServeApplicationRequest",
        },
        new("list_serve_applications", "GET", "/serve_applications/", 200, "ServeApplicationPage", [400, 401, 403, 404, 429, 503], "safe")
        {
            Query = ["plugin_code string", "agent int64", "job__agent int64", "page int32", "page_size int32"],
        },
    ];
}
