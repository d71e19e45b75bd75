using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;
using Synapse.Generated;
using Synapse.Parity.Adapters;

var names = new JsonSerializerSettings
{
    DateParseHandling = DateParseHandling.None,
    ContractResolver = new DefaultContractResolver { NamingStrategy = new SnakeCaseNamingStrategy() },
};
await Adapter.ServeAsync(CallAsync, e => e is SynapseApiException failure ? (failure.ResponseStatusCode, failure.RawBody) : default);

async Task<object?> CallAsync(JObject call)
{
    using var client = new SynapseClient(new SynapseClientOptions
    {
        BaseUrl = new Uri((string)call["baseUrl"]!),
        AccessToken = (string?)call["credentials"]!["accessToken"],
        Token = (string?)call["credentials"]!["token"],
        Tenant = (string?)call["credentials"]!["tenant"],
        AgentToken = (string?)call["credentials"]!["agentToken"],
        Retry = new SynapseRetryOptions { MaxRetries = (bool)call["retry"]! ? 3 : 0, BaseDelay = TimeSpan.FromMilliseconds(1) },
    });
    // The naming strategy writes one underscore where the contract has two.
    T Read<T>(string part) => JsonConvert.DeserializeObject<T>(Adapter.Untagged(call[part]).Replace("job__agent", "job_agent"), names)!;
    JToken id = JToken.Parse(Adapter.Untagged(call["path"]!["id"]));
    JobId Job() => id.Type == JTokenType.String ? (string)id! : (long)id;
    PluginRef Plugin() => id.Type == JTokenType.String ? (string)id! : (long)id;
    bool all = (bool)call["all"]!;
    return (string)call["operation"]! switch
    {
        "list_agents" when all => await client.ListAllAgentsAsync(Read<ListAgentsQuery>("query")).ToListAsync(),
        "list_agents" => Envelope(await client.ListAgentsAsync(Read<ListAgentsQuery>("query"))),
        "health_check_agent" => await client.HealthCheckAgentAsync((string)call["path"]!["token"]!),
        "list_plugins" when all => await client.ListAllPluginsAsync(Read<ListPluginsQuery>("query")).ToListAsync(),
        "list_plugins" => Envelope(await client.ListPluginsAsync(Read<ListPluginsQuery>("query"))),
        "create_plugin" => await client.CreatePluginAsync(Read<CreatePluginRequest>("body")),
        "get_plugin" => await client.GetPluginAsync((long)id),
        "update_plugin" => await client.UpdatePluginAsync((long)id, Read<UpdatePluginRequest>("body")),
        "run_plugin" => await client.RunPluginAsync(Plugin(), Read<RunPluginRequest>("body")),
        "list_plugin_releases" when all => await client
            .ListAllPluginReleasesAsync(Read<ListPluginReleasesQuery>("query"))
            .ToListAsync(),
        "list_plugin_releases" => Envelope(await client.ListPluginReleasesAsync(Read<ListPluginReleasesQuery>("query"))),
        "create_plugin_release" => await client.CreatePluginReleaseAsync(Release((JObject)call["form"]!)),
        "get_plugin_release" => await client.GetPluginReleaseAsync((long)id, Read<GetPluginReleaseQuery>("query")),
        "list_jobs" when all => await client.ListAllJobsAsync(Read<ListJobsQuery>("query")).ToListAsync(),
        "list_jobs" => Envelope(await client.ListJobsAsync(Read<ListJobsQuery>("query"))),
        "get_job" => await client.GetJobAsync(Job(), Read<GetJobQuery>("query")),
        "update_job" => await client.UpdateJobAsync(Job(), Read<UpdateJobRequest>("body")),
        "list_job_console_logs" => await client.ListJobConsoleLogsAsync(Job()),
        "tail_job_console_logs" => await client.TailJobConsoleLogsAsync(Job()).ToListAsync(),
        "create_logs" => await client.CreateLogsAsync(Read<List<LogEntry>>("body")),
        "list_storages" => await client.ListStoragesAsync(),
        "create_storage" => await client.CreateStorageAsync(Read<CreateStorageRequest>("body")),
        "get_storage" => await client.GetStorageAsync((long)id),
        "list_serve_applications" when all => await client
            .ListAllServeApplicationsAsync(Read<ListServeApplicationsQuery>("query"))
            .ToListAsync(),
        "list_serve_applications" => Envelope(await client.ListServeApplicationsAsync(Read<ListServeApplicationsQuery>("query"))),
        "create_serve_application" => await client.CreateServeApplicationAsync(Read<CreateServeApplicationRequest>("body")),
        string operation => throw new NotSupportedException(operation),
    };
}

static object Envelope<T>(Page<T> page) =>
    new { count = page.TotalCount, next = page.Next, previous = page.Previous, results = page.Items };

static CreatePluginReleaseRequest Release(JObject form)
{
    JToken file = form["file"]!["$file"]!;
    UploadFile upload = UploadFile.FromBytes(Convert.FromBase64String((string)file["base64"]!), (string)file["name"]!);
    upload.ContentType = (string)file["mediaType"]!;
    return new CreatePluginReleaseRequest
    {
        Plugin = JToken.Parse(Adapter.Untagged(form["plugin"])).ToString(),
        Version = (string)form["version"]!,
        Changelog = (string?)form["changelog"],
        IsStable = (bool?)form["is_stable"],
        Config = (string?)form["config"] is { } config ? FreeFormJson.Parse(config) : null,
        Meta = (string?)form["meta"] is { } meta ? FreeFormJson.Parse(meta) : null,
        Requirements = form["requirements"]?.ToObject<List<string>>(),
        Debug = (bool?)form["debug"],
        File = upload,
    };
}
