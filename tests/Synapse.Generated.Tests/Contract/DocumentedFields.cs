namespace Synapse.Generated.Tests.Contract;

/// <summary>The fields of every schema, written out by hand: "name type", with "required" behind what must be there.</summary>
internal static class DocumentedFields
{
    private static readonly string[] Log =
    [
        "event string", "action string", "data object", "datetime string", "job JobId", "step string", "message string",
        "level ConsoleLogLevel", "context object", "file string",
    ];

    /// <summary>The schemas that are sent and in which null says nothing: an assigned null is not sent.</summary>
    public static IReadOnlyList<string> WithoutNull { get; } =
    [
        "AmazonS3StorageConfiguration", "CreatePluginReleaseRequest", "CreatePluginRequest", "CreateServeApplicationRequest",
        "CreateStorageRequest", "FileSystemStorageConfiguration", "LogEntry", "RunPluginRequest",
    ];

    public static IReadOnlyDictionary<string, string[]> All { get; } =
        new Dictionary<string, string[]>
        {
            ["Plugin"] =
            [
                "id int64 required",
                "name string",
                "description string",
                "version string",
                "author string",
                "category PluginCategory",
                "configuration object",
                "code string",
                "is_active boolean",
                "is_public boolean",
                "system_only boolean",
                "created date-time",
                "tenant_id int64",
            ],
            ["CreatePluginRequest"] =
            [
                "name string required",
                "description string",
                "version string",
                "author string",
                "category PluginCategory",
                "configuration object",
            ],
            ["UpdatePluginRequest"] =
            [
                "name string",
                "description string",
                "version string",
                "author string",
                "category PluginCategory",
                "configuration object",
            ],
            ["RunPluginRequest"] =
            [
                "parameters object",
                "context object",
                "agent int64",
                "action string",
                "params object",
                "storage_id int64",
                "job_id JobId",
                "debug boolean",
            ],
            ["PluginRelease"] =
            [
                "id int64 required",
                "plugin int64 or Plugin",
                "plugin_id int64",
                "version string",
                "changelog string",
                "is_stable boolean",
                "config object",
                "run_schema object",
                "installation_schema object",
                "meta object",
                "requirements array of string",
                "available_actions string",
                "readme string",
                "debug boolean",
                "author_id int64",
                "created date-time",
                "file string",
                "checksum string",
                "size int64",
            ],
            ["CreatePluginReleaseRequest"] =
            [
                "plugin PluginRef required",
                "version string",
                "changelog string",
                "is_stable boolean",
                "file binary required",
                "config string",
                "meta string",
                "requirements array of string",
                "debug boolean",
            ],
            ["Job"] =
            [
                "id JobId required",
                "status JobStatus",
                "progress double",
                "result any",
                "metadata object",
                "plugin int64",
                "user int64",
                "logs array of ConsoleLog",
                "metrics object",
                "action string",
                "params object",
                "progress_record object",
                "metrics_record object",
                "console_logs any",
                "plugin_release int64",
                "plugin_release_id int64",
                "agent int64",
                "is_active boolean",
                "created date-time",
                "modified date-time",
                "completed date-time",
            ],
            ["UpdateJobRequest"] =
            [
                "status JobStatus",
                "progress double",
                "result any",
                "metadata object",
                "progress_record object",
                "metrics_record object",
                "console_logs any",
            ],
            ["ConsoleLog"] = ["timestamp date-time", "level ConsoleLogLevel", "message string"],
            ["LogEntry"] = Log,
            ["CreatedLog"] = Log,
            ["Storage"] =
            [
                "id int64 required",
                "name string",
                "provider StorageProvider",
                "category StorageCategory",
                "configuration StorageConfiguration",
                "is_default boolean",
            ],
            ["CreateStorageRequest"] =
            [
                "name string required",
                "provider StorageProvider required",
                "category StorageCategory",
                "configuration StorageConfiguration",
            ],
            ["AmazonS3StorageConfiguration"] = ["bucket_name string", "region string", "access_key_id string", "secret_access_key string"],
            ["FileSystemStorageConfiguration"] = ["base_path string", "permissions string"],
            ["Agent"] =
            [
                "id int64 required",
                "name string",
                "url string",
                "status AgentStatus",
                "token string",
                "node_install_script string",
            ],
            ["AgentHealth"] = ["status string", "connected boolean"],
            ["ServeApplication"] =
            [
                "id int64 required",
                "name string",
                "plugin_release int64",
                "action string",
                "params object",
                "num_replicas int32",
                "job JobId",
                "status ServeApplicationStatus",
                "data object",
                "created date-time",
            ],
            ["CreateServeApplicationRequest"] =
            [
                "name string",
                "plugin_release int64",
                "action string",
                "params object",
                "num_replicas int32",
                "job JobId",
                "status ServeApplicationStatus",
                "data object",
            ],
        };
}
