namespace Synapse.Generated.Tests.Contract;

/// <summary>The fields of every schema, written out by hand: "name type", with "required" behind what must be there.</summary>
internal static class DocumentedFields
{
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["Plugin"] =
        [
            "id int64 required", "name string", "description string", "version string", "author string", "category string",
            "configuration object", "code string", "is_active boolean", "is_public boolean", "system_only boolean", "created date-time",
        ],
        ["CreatePluginRequest"] =
        ["name string required", "description string", "version string", "author string", "category string", "configuration object"],
        ["UpdatePluginRequest"] =
        ["name string", "description string", "version string", "author string", "category string", "configuration object"],
        ["RunPluginRequest"] =
        [
            "parameters object", "context object", "agent int64", "action string", "params object", "storage_id int64", "job_id JobId",
            "debug boolean",
        ],
        ["PluginRelease"] =
        [
            "id int64 required", "plugin int64 or Plugin", "version string", "changelog string", "is_stable boolean", "config object",
            "run_schema object", "installation_schema object", "meta object", "requirements array of string", "available_actions string",
            "readme string", "debug boolean", "author_id int64", "created date-time", "file string", "checksum string", "size int64",
        ],
        ["CreatePluginReleaseRequest"] =
        [
            "plugin int64 required", "version string required", "changelog string", "is_stable boolean", "file binary required",
            "config string", "requirements array of string", "debug boolean",
        ],
        ["Job"] =
        [
            "id JobId required", "status JobStatus", "progress double", "result any", "metadata object", "plugin int64", "user int64",
            "logs array of ConsoleLog", "metrics object", "action string", "params object", "progress_record object",
            "metrics_record object", "console_logs any", "plugin_release int64", "is_active boolean", "created date-time",
            "modified date-time", "completed date-time",
        ],
        ["UpdateJobRequest"] =
        [
            "status JobStatus", "progress double", "result any", "metadata object", "progress_record object", "metrics_record object",
            "console_logs any",
        ],
        ["ConsoleLog"] = ["timestamp date-time", "level ConsoleLogLevel", "message string"],
        ["LogEntry"] = ["message string required", "level ConsoleLogLevel", "context object", "file string"],
        ["CreatedLog"] = ["message string", "level ConsoleLogLevel", "context object", "file string"],
        ["Storage"] =
        [
            "id int64 required", "name string", "provider StorageProvider", "category StorageCategory",
            "configuration StorageConfiguration", "is_default boolean",
        ],
        ["CreateStorageRequest"] =
        ["name string required", "provider StorageProvider required", "category StorageCategory", "configuration StorageConfiguration"],
        ["AmazonS3StorageConfiguration"] = ["bucket_name string", "region string", "access_key_id string", "secret_access_key string"],
        ["FileSystemStorageConfiguration"] = ["base_path string", "permissions string"],
        ["Agent"] =
        ["id int64 required", "name string", "url string", "status AgentStatus", "token string", "node_install_script string"],
        ["AgentHealth"] = ["status string", "connected boolean"],
        ["ServeApplication"] =
        [
            "id int64 required", "name string", "plugin_release int64", "action string", "params object", "num_replicas int32",
            "status string", "created date-time",
        ],
        ["CreateServeApplicationRequest"] = ["name string", "plugin_release int64", "action string", "params object", "num_replicas int32"],
    };
}
